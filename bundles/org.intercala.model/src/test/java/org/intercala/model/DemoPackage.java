// SPDX-License-Identifier: Apache-2.0
package org.intercala.model;

import java.util.List;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.impl.DynamicEObjectImpl;
import org.eclipse.emf.ecore.impl.EFactoryImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.data.DataPackage;
import org.intercala.data.Parameters;

/** The parameter package of a plug-in, made by hand: every kind of feature that a parameter object can have. */
final class DemoPackage implements ModelPackageProvider {
    static final String URI = "https://example.org/demo/1";

    private final EPackage ePackage = EcoreFactory.eINSTANCE.createEPackage();
    private final List<Migration> migrations;
    final EClass parameters = EcoreFactory.eINSTANCE.createEClass();

    DemoPackage(Migration... migrations) {
        this("demo", URI, migrations);
    }

    DemoPackage(String prefix, String uri, Migration... migrations) {
        this.migrations = List.of(migrations);
        ePackage.setName(prefix);
        ePackage.setNsPrefix(prefix);
        ePackage.setNsURI(uri);
        ePackage.setEFactoryInstance(new EFactoryImpl() {
            @Override
            public EObject create(EClass eClass) {
                return eClass == parameters ? new Instance(eClass) : super.create(eClass);
            }
        });
        var mode = EcoreFactory.eINSTANCE.createEEnum();
        mode.setName("Mode");
        for (var name : List.of("current", "rate")) {
            var literal = EcoreFactory.eINSTANCE.createEEnumLiteral();
            literal.setName(name);
            literal.setLiteral(name);
            literal.setValue(mode.getELiterals().size());
            mode.getELiterals().add(literal);
        }
        ePackage.getEClassifiers().add(mode);
        var options = EcoreFactory.eINSTANCE.createEClass();
        options.setName("Options");
        ePackage.getEClassifiers().add(options);
        attribute(options, "tolerance", EcorePackage.Literals.EDOUBLE, "1e-6", 1);
        attribute(options, "steps", EcorePackage.Literals.EINT, "100", 1, "lower", "1", "upper", "1000");
        parameters.setName("DemoParameters");
        parameters.getESuperTypes().add(ModelPackage.Literals.PARAMETER_OBJECT);
        ePackage.getEClassifiers().add(parameters);
        attribute(parameters, "title", EcorePackage.Literals.ESTRING, null, 1);
        attribute(parameters, "temperature", DataPackage.Literals.QUANTITY, null, 1, "unit", "K", "lower", "0",
                "lowerExclusive", "true", "symbol", "T");
        attribute(parameters, "radius", DataPackage.Literals.QUANTITY, "5.22 um @default", 1, "unit", "m", "lower", "0",
                "upper", "0.001", "symbol", "R");
        attribute(parameters, "mode", mode, "current", 1);
        attribute(parameters, "adaptive", EcorePackage.Literals.EBOOLEAN, "true", 1);
        attribute(parameters, "file", EcorePackage.Literals.ESTRING, null, 1, "file", "true");
        attribute(parameters, "grid", DataPackage.Literals.DOUBLES, null, 1, "unit", "1");
        attribute(parameters, "omega", DataPackage.Literals.QUANTITY, null, -1, "unit", "J/mol");
        attribute(parameters, "names", EcorePackage.Literals.ESTRING, null, -1);
        reference("diffusivity", DataPackage.Literals.FUNCTION_VALUE, 1, "unit", "m2/s", "lower", "0", "lowerExclusive",
                "true");
        reference("options", options, 1);
        reference("stages", options, -1);
        reference("overrides", DataPackage.Literals.CELL_PARAMETER_SET, 1, "flatten", "true");
    }

    private static void attribute(EClass owner, String name, EDataType type, String defaultValue, int upper,
            String... annotation) {
        var attribute = EcoreFactory.eINSTANCE.createEAttribute();
        feature(owner, attribute, name, type, upper, annotation);
        attribute.setDefaultValueLiteral(defaultValue);
        attribute.setUnique(false);
    }

    private void reference(String name, EClass type, int upper, String... annotation) {
        EReference reference = EcoreFactory.eINSTANCE.createEReference();
        reference.setContainment(true);
        feature(parameters, reference, name, type, upper, annotation);
    }

    private static void feature(EClass owner, EStructuralFeature feature, String name, EClassifier type, int upper,
            String... annotation) {
        feature.setName(name);
        feature.setEType(type);
        feature.setUpperBound(upper);
        owner.getEStructuralFeatures().add(feature);
        for (var i = 0; i < annotation.length; i += 2) {
            EcoreUtil.setAnnotation(feature, Parameters.ANNOTATION, annotation[i], annotation[i + 1]);
        }
    }

    @Override
    public EPackage ePackage() {
        return ePackage;
    }

    @Override
    public List<Migration> migrations() {
        return migrations;
    }

    /** A parameter object with all defaults. */
    ParameterObject create() {
        return (ParameterObject) EcoreUtil.create(parameters);
    }

    EAttribute attribute(String name) {
        return (EAttribute) parameters.getEStructuralFeature(name);
    }

    private static final class Instance extends DynamicEObjectImpl implements ParameterObject {
        Instance(EClass eClass) {
            super(eClass);
        }
    }
}
