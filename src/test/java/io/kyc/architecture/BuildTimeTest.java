package io.kyc.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.kyc.parallel.DeadlineConfig;
import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Vetoed;
import jakarta.inject.Inject;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * JAX-RS providers are created while a native executable is built, and everything that they refer to becomes part of
 * it. Configuration would be the build machine's, a secret would be in the file, and randomness would repeat itself. No
 * test on the JVM would notice that. So providers must not reach any of these, except through a proxy that looks it up
 * at each call.
 */
class BuildTimeTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.kyc");

    @Test
    void nothingThatIsMadeWhileBuildingHoldsConfigurationOrChance() {
        List<Class<?>> made = OURS.stream()
                .filter(type -> type.isAnnotatedWith(Provider.class))
                .<Class<?>>map(JavaClass::reflect)
                .toList();

        assertThat(made).as("what the walk starts from").hasSizeGreaterThan(1);
        assertThat(made.stream().flatMap(type -> found(type, type.getSimpleName())))
                .isEmpty();
    }

    /** The search itself must find what is behind beans, ports and producers, and stop at proxies. */
    @Test
    void findsWhatIsBehindBeans() {
        assertThat(found(Sample.Direct.class, "")).containsExactly(" > DeadlineConfig");
        assertThat(found(Sample.Behind.class, "")).containsExactly(" > Direct > DeadlineConfig");
        assertThat(found(Sample.Chance.class, "")).containsExactly(" > SecureRandom");
        assertThat(found(Sample.Late.class, "")).isEmpty();
    }

    /** The paths from a bean to something that must not be in it. */
    private static Stream<String> found(Class<?> bean, String way) {
        return constructor(bean).stream()
                .flatMap(constructor -> Arrays.stream(constructor.getParameterTypes()))
                .flatMap(needed -> foundIn(needed, way + " > " + needed.getSimpleName()));
    }

    private static Stream<String> foundIn(Class<?> needed, String way) {
        if (needed.isAnnotationPresent(ConfigMapping.class) || Random.class.isAssignableFrom(needed)) {
            return Stream.of(way);
        }
        if (needed == Instance.class || isProxied(needed)) {
            return Stream.empty();
        }
        List<Stream<String>> ways = new ArrayList<>();
        producers(needed)
                .flatMap(producer -> Arrays.stream(producer.getParameterTypes()))
                .forEach(parameter -> ways.add(foundIn(parameter, way + " > " + parameter.getSimpleName())));
        if (needed.getName().startsWith("io.kyc.")) {
            beans(needed).forEach(bean -> ways.add(isProxied(bean) ? Stream.empty() : found(bean, way)));
        }
        return ways.stream().flatMap(each -> each);
    }

    private static boolean isProxied(Class<?> type) {
        return type.isAnnotationPresent(RequestScoped.class) || type.isAnnotationPresent(ApplicationScoped.class);
    }

    private static Stream<? extends Class<?>> beans(Class<?> needed) {
        return needed.isInterface()
                ? OURS.stream()
                        .filter(type -> type.isAssignableTo(needed) && !type.isInterface())
                        .map(JavaClass::reflect)
                : Stream.of(needed);
    }

    private static Stream<Method> producers(Class<?> needed) {
        return OURS.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Produces.class)
                        && method.getRawReturnType().isEquivalentTo(needed))
                .map(JavaMethod::reflect);
    }

    private static List<Constructor<?>> constructor(Class<?> bean) {
        Constructor<?>[] all = bean.getDeclaredConstructors();
        return Arrays.stream(all)
                .filter(constructor -> all.length == 1 || constructor.isAnnotationPresent(Inject.class))
                .toList();
    }

    /** These are not beans, so that no test of the application finds them. */
    private static final class Sample {
        record Direct(DeadlineConfig settings) {}

        record Behind(List<String> other, Direct direct) {}

        record Chance(SecureRandom random) {}

        @Vetoed
        @ApplicationScoped
        static class Proxied {
            Proxied(DeadlineConfig settings) {}
        }

        record Late(Proxied proxied, Instance<DeadlineConfig> settings) {}
    }
}
