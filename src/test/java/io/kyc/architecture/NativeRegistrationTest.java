package io.kyc.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.kyc.verification.report.SessionReport;
import io.kyc.verification.session.Facts;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.junit.jupiter.api.Test;

/**
 * JSON types are reached by reflection, and the native executable has only registered ones. A forgotten record passes
 * every test on the JVM and fails in the executable. So this test follows the types from the outside in.
 */
class NativeRegistrationTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.kyc");

    @Test
    void everythingThatIsAnsweredIsRegistered() {
        Set<Class<?>> answered = new LinkedHashSet<>();
        resources()
                .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
                .filter(NativeRegistrationTest::isRoute)
                .flatMap(NativeRegistrationTest::answers)
                .forEach(type -> walk(type, answered));

        assertThat(answered)
                .as("what the walk found")
                .hasSizeGreaterThan(15)
                .contains(SessionReport.class, SessionReport.Picture.class);
        assertThat(missing(answered)).isEmpty();
    }

    @Test
    void everythingThatIsKeptOfASessionIsRegistered() {
        Set<Class<?>> kept = new LinkedHashSet<>();
        walk(Facts.class, kept);

        assertThat(kept).as("what the walk found").hasSizeGreaterThan(10);
        assertThat(missing(kept)).isEmpty();
    }

    @Test
    void refusalsAreRegistered() throws ClassNotFoundException {
        Set<Class<?>> refusals = new LinkedHashSet<>();
        walk(Class.forName("io.kyc.web.Problem"), refusals);

        assertThat(missing(refusals)).isEmpty();
    }

    /** The search itself must find what is behind lists, optionals, answers with a status, and sealed families. */
    @Test
    void findsTypesBehindTypes() throws NoSuchMethodException {
        Set<Class<?>> found = new LinkedHashSet<>();
        walk(Sample.class.getDeclaredMethod("route").getGenericReturnType(), found);

        assertThat(found).contains(Sample.Whole.class, Sample.Part.class, Sample.One.class, Sample.Kind.class);
    }

    private static Stream<Class<?>> resources() {
        return OURS.stream().filter(type -> type.isAnnotatedWith(Path.class)).map(JavaClass::reflect);
    }

    private static boolean isRoute(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    /** The type that a route returns; if it is only a response, the type in its documentation. */
    private static Stream<Type> answers(Method route) {
        if (route.getReturnType() != Response.class) {
            return Stream.of(route.getGenericReturnType());
        }
        List<Type> documented = Arrays.stream(route.getAnnotationsByType(APIResponse.class))
                .flatMap(answer -> Arrays.stream(answer.content()))
                .<Type>map(content -> content.schema().implementation())
                .filter(type -> type != Void.class)
                .toList();
        assertThat(documented).as("what %s documents", route).isNotEmpty();
        return documented.stream();
    }

    private static Set<String> missing(Set<Class<?>> types) {
        Set<String> registered = new TreeSet<>();
        OURS.stream()
                .filter(type -> type.isAnnotatedWith(RegisterForReflection.class))
                .forEach(type -> {
                    RegisterForReflection registration = type.getAnnotationOfType(RegisterForReflection.class);
                    if (registration.targets().length == 0) {
                        registered.add(type.getName());
                    }
                    Arrays.stream(registration.targets()).map(Class::getName).forEach(registered::add);
                });
        Set<String> missing = new TreeSet<>();
        types.stream()
                .filter(type -> type.isRecord() || type.isEnum())
                .map(Class::getName)
                .filter(name -> !registered.contains(name))
                .forEach(missing::add);
        return missing;
    }

    private static void walk(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType generic) {
            walk(generic.getRawType(), found);
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> walk(argument, found));
        } else if (type instanceof WildcardType wildcard) {
            Arrays.stream(wildcard.getUpperBounds()).forEach(bound -> walk(bound, found));
        } else if (type instanceof GenericArrayType array) {
            walk(array.getGenericComponentType(), found);
        } else if (type instanceof Class<?> raw) {
            walkClass(raw.isArray() ? raw.getComponentType() : raw, found);
        }
    }

    private static void walkClass(Class<?> type, Set<Class<?>> found) {
        boolean ours = type.getName().startsWith("io.kyc.");
        // A masked value is written by a serializer of its own, without reflection.
        if (!ours || type == io.kyc.pii.Redacted.class || !found.add(type)) {
            return;
        }
        Optional.ofNullable(type.getRecordComponents()).stream()
                .flatMap(Arrays::stream)
                .map(RecordComponent::getGenericType)
                .forEach(component -> walk(component, found));
        Optional.ofNullable(type.getPermittedSubclasses()).stream()
                .flatMap(Arrays::stream)
                .forEach(member -> walk(member, found));
    }

    private static final class Sample {
        enum Kind {
            A
        }

        sealed interface Family permits One {}

        record One(Kind kind) implements Family {}

        record Part(Optional<Family> family) {}

        record Whole(List<? extends Part> parts) {}

        org.jboss.resteasy.reactive.RestResponse<Whole> route() {
            return null;
        }
    }
}
