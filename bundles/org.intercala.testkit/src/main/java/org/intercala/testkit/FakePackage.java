// SPDX-License-Identifier: Apache-2.0
package org.intercala.testkit;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.impl.DynamicEObjectImpl;
import org.eclipse.emf.ecore.impl.EFactoryImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.data.DataPackage;
import org.intercala.data.Parameters;
import org.intercala.data.Quantity;
import org.intercala.model.ModelPackage;
import org.intercala.model.ModelPackageProvider;
import org.intercala.model.ParameterObject;

/**
 * A parameter package made at run time: {@code factor} (1), {@code temperature} (K, symbol T), {@code rate} (1, named
 * {@code 0.5C} at map points), {@code duration} (s), {@code count}, {@code text}, and {@code file} (in the project).
 */
public final class FakePackage implements ModelPackageProvider {

    public static final String URI = "https://intercala.org/fake/1";

    private final EPackage ePackage = EcoreFactory.eINSTANCE.createEPackage();
    private final EClass parameterClass = EcoreFactory.eINSTANCE.createEClass();

    public FakePackage() {
        ePackage.setName("fake");
        ePackage.setNsPrefix("fake");
        ePackage.setNsURI(URI);
        ePackage.setEFactoryInstance(new EFactoryImpl() {
            @Override
            public EObject create(final EClass type) {
                return type == parameterClass ? new Instance(type) : super.create(type);
            }
        });
        parameterClass.setName("FakeParameters");
        parameterClass.getESuperTypes().add(ModelPackage.Literals.PARAMETER_OBJECT);
        ePackage.getEClassifiers().add(parameterClass);
        add("factor", DataPackage.Literals.QUANTITY, "1 @default", "unit", "1", "lower", "-1000", "upper", "1000");
        add("temperature", DataPackage.Literals.QUANTITY, "300 K @default", "unit", "K", "lower", "0",
                "lowerExclusive", "true", "symbol", "T");
        add("rate", DataPackage.Literals.QUANTITY, "1 @default", "unit", "1", "pointSuffix", "C");
        add("duration", DataPackage.Literals.QUANTITY, "0 s @default", "unit", "s", "lower", "0", "upper", "1000");
        add("count", EcorePackage.Literals.EINT, "3", "lower", "1", "upper", "9");
        add("text", EcorePackage.Literals.ESTRING, null);
        add("file", EcorePackage.Literals.ESTRING, null, "file", "true");
    }

    private void add(final String name, final EDataType type, final String defaultValue, final String... annotation) {
        final EAttribute attribute = EcoreFactory.eINSTANCE.createEAttribute();
        attribute.setName(name);
        attribute.setEType(type);
        attribute.setDefaultValueLiteral(defaultValue);
        parameterClass.getEStructuralFeatures().add(attribute);
        for (int i = 0; i < annotation.length; i += 2) {
            EcoreUtil.setAnnotation(attribute, Parameters.ANNOTATION, annotation[i], annotation[i + 1]);
        }
    }

    @Override
    public EPackage ePackage() {
        return ePackage;
    }

    public EClass parameterClass() {
        return parameterClass;
    }

    double factor(final ParameterObject parameters) {
        return si(parameters, "factor");
    }

    double temperature(final ParameterObject parameters) {
        return si(parameters, "temperature");
    }

    double duration(final ParameterObject parameters) {
        return si(parameters, "duration");
    }

    String text(final ParameterObject parameters) {
        final Object text = parameters.eGet(parameterClass.getEStructuralFeature("text"));
        return text == null ? "" : text.toString();
    }

    private double si(final ParameterObject parameters, final String name) {
        return ((Quantity) parameters.eGet(parameterClass.getEStructuralFeature(name))).si();
    }

    /** An object of the class that is made at run time. */
    private static final class Instance extends DynamicEObjectImpl implements ParameterObject {

        Instance(final EClass type) {
            super(type);
        }
    }
}
