// SPDX-License-Identifier: Apache-2.0
package org.intercala.headless;

import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.impl.DynamicEObjectImpl;
import org.eclipse.emf.ecore.impl.EFactoryImpl;
import org.intercala.data.DataFactory;
import org.intercala.data.DataObjects;
import org.intercala.data.DataPackage;
import org.intercala.data.Parameters;
import org.intercala.data.Quantity;
import org.intercala.engine.Engine;
import org.intercala.engine.SolverRegistry;
import org.intercala.model.Finding;
import org.intercala.model.ModelPackage;
import org.intercala.model.ModelPackageProvider;
import org.intercala.model.ParameterObject;
import org.intercala.solver.CheckContext;
import org.intercala.solver.CheckResult;
import org.intercala.solver.DataSpec;
import org.intercala.solver.Findings;
import org.intercala.solver.PlotSpec;
import org.intercala.solver.PointSolver;
import org.intercala.solver.PortSpec;
import org.intercala.solver.Scale;
import org.intercala.solver.SolveContext;
import org.intercala.solver.SolvePoint;
import org.intercala.solver.Solver;
import org.intercala.solver.SolverDescriptor;
import org.intercala.solver.SolverException;
import org.intercala.solver.SolverFactory;

/** One solver for tests: it doubles a duration, fails above 50 s, and at 99 s goes on until it is cancelled. */
final class FakeSolvers {

    static final String ID = "org.example.fake.doubler";
    static final double FAILS_ABOVE = 50;
    static final double ENDLESS = 99;
    static final double INCONSISTENT = 13;

    private static final EPackage PACKAGE = ePackage();
    private static final EClass TYPE = (EClass) PACKAGE.getEClassifier("DoublerParameters");
    private static final List<PortSpec> OUTPUTS = List.of(
            PortSpec.output("twice", "Twice the duration", DataPackage.Literals.SCALAR, "s", "Twice the duration."),
            PortSpec.output("ramp", "Ramp", DataPackage.Literals.CURVE, "", "From zero to twice the duration."));

    private FakeSolvers() {
    }

    static SolverRegistry registry() {
        return SolverRegistry.of(List.of(new Factory()), List.of(new ModelPackageProvider() {
            @Override
            public EPackage ePackage() {
                return PACKAGE;
            }
        }));
    }

    static CommandLineTool tool(final Console console) {
        final SolverRegistry registry = registry();
        return new CommandLineTool(Engine.of(registry), registry, console);
    }

    static ParameterObject parameters(final String duration) {
        final var parameters = (ParameterObject) PACKAGE.getEFactoryInstance().create(TYPE);
        parameters.eSet(TYPE.getEStructuralFeature("duration"), Quantity.parse(duration));
        return parameters;
    }

    private static EPackage ePackage() {
        final EPackage made = EcoreFactory.eINSTANCE.createEPackage();
        made.setName("fake");
        made.setNsPrefix("fake");
        made.setNsURI("https://example.org/fake/1");
        made.setEFactoryInstance(new EFactoryImpl() {
            @Override
            public EObject create(final EClass type) {
                return new DynamicParameters(type);
            }
        });
        final EClass type = EcoreFactory.eINSTANCE.createEClass();
        type.setName("DoublerParameters");
        type.getESuperTypes().add(ModelPackage.Literals.PARAMETER_OBJECT);
        final var duration = EcoreFactory.eINSTANCE.createEAttribute();
        duration.setName("duration");
        duration.setEType(DataPackage.Literals.QUANTITY);
        final var annotation = EcoreFactory.eINSTANCE.createEAnnotation();
        annotation.setSource(Parameters.ANNOTATION);
        annotation.getDetails().put("unit", "s");
        annotation.getDetails().put("lower", "0");
        annotation.getDetails().put("upper", "100");
        annotation.getDetails().put("symbol", "t_0");
        duration.getEAnnotations().add(annotation);
        type.getEStructuralFeatures().add(duration);
        final var strict = EcoreFactory.eINSTANCE.createEAttribute();
        strict.setName("strict");
        strict.setEType(EcorePackage.Literals.EBOOLEAN);
        type.getEStructuralFeatures().add(strict);
        made.getEClassifiers().add(type);
        return made;
    }

    private static final class DynamicParameters extends DynamicEObjectImpl implements ParameterObject {
        DynamicParameters(final EClass type) {
            super(type);
        }
    }

    private static final class Factory implements SolverFactory {

        @Override
        public SolverDescriptor descriptor() {
            return new SolverDescriptor(ID, 1, "Doubler", "Doubles a duration.", Scale.DATA, TYPE, List.of(), OUTPUTS,
                    List.of(new PlotSpec("Ramp", PlotSpec.Axis.linear("Step", "i", "1"),
                            PlotSpec.Axis.linear("Time", "t", "s"),
                            List.of(new PlotSpec.Series("ramp", "step", "time", "")))),
                    "fake-doubler.md");
        }

        @Override
        public ParameterObject createParameters() {
            return FakeSolvers.parameters("1 s @default");
        }

        @Override
        public Solver create() {
            return new Doubler();
        }
    }

    private static final class Doubler extends PointSolver {

        @Override
        public CheckResult check(final CheckContext context) {
            final double duration = duration(context.parameters());
            return new CheckResult(
                    Map.of("twice", DataSpec.of(DataPackage.Literals.SCALAR), "ramp",
                            DataSpec.of(DataPackage.Literals.CURVE)),
                    duration == INCONSISTENT ? List.of(inconsistent()) : duration == 0
                            ? List.of(Findings.warning("nothing", "duration", "The duration is zero.",
                                    "Give a longer one."))
                            : List.of());
        }

        private static Finding inconsistent() {
            final var finding = Findings.warning("A5", "duration", "Two materials are mixed.", "Take one.");
            finding.setVerdict("FAIL");
            return finding;
        }

        @Override
        protected void solve(final SolvePoint point, final SolveContext context) throws SolverException {
            final double duration = duration(point.parameters());
            final var ramp = DataFactory.eINSTANCE.createCurve();
            ramp.setX(DataObjects.column("step", "i", "1", 0, 1));
            ramp.setY(DataObjects.column("time", "t", "s", 0, 2 * duration));
            point.output("ramp", ramp);
            for (long i = 0; duration == ENDLESS; i++) {
                context.progress(i % 100 * 0.01, "going on");
                context.checkCancelled();
            }
            if (duration > FAILS_ABOVE) {
                throw new SolverException("too-long", "The duration of " + duration + " s is too long.",
                        "Take a shorter one.");
            }
            point.output("twice", DataObjects.scalar("twice", Quantity.of(2 * duration, "s")));
        }

        private static double duration(final ParameterObject parameters) {
            return ((Quantity) parameters.eGet(TYPE.getEStructuralFeature("duration"))).si();
        }
    }
}
