package io.kyc.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The black-box tests prove something about the native executable only if they run against it too. So each has a twin
 * {@code …IT}, or a reason for having none.
 */
class NativeTwinsTest {
    private static final Map<String, String> WITHOUT_TWIN = Map.of(
            "io.kyc.verification.LogPrivacyTest",
            "listens to the loggers and the standard output of its own process",
            "io.kyc.verification.RoundTripsTest",
            "listens to a logger of its own process",
            "io.kyc.web.OpenApiTest",
            "no package makes the document, as PackagedRoutesIT shows");

    /** Tests in the browser are compiled only in their own profile, and need dev mode's page. */
    private static final ImportOption IN_THE_USUAL_SOURCES = location -> !location.contains("/io/kyc/browser/");

    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .withImportOption(IN_THE_USUAL_SOURCES)
            .importPackages("io.kyc");

    @Test
    void everyBlackBoxTestHasATwinOrAReasonToHaveNone() {
        Set<String> blackBox = names(type -> isBlackBox(type) && !isGivenBeans(type));
        Set<String> withTwin = names(NativeTwinsTest::hasTwin);

        assertThat(withTwin).as("what was found").hasSizeGreaterThan(20).isSubsetOf(blackBox);
        blackBox.removeAll(withTwin);
        assertThat(blackBox)
                .as("black-box tests without a twin, and those that are listed with a reason")
                .isEqualTo(WITHOUT_TWIN.keySet());
    }

    private static boolean isBlackBox(JavaClass type) {
        return type.isMetaAnnotatedWith(QuarkusTest.class) && !type.isAnnotation();
    }

    /** A separate process has no beans to inject. */
    private static boolean isGivenBeans(JavaClass type) {
        return type.getAllFields().stream().anyMatch(field -> field.isAnnotatedWith(Inject.class));
    }

    private static boolean hasTwin(JavaClass test) {
        String twin = test.getName().replaceAll("Test$", "IT");
        return test.getSubclasses().stream()
                .anyMatch(type -> type.getName().equals(twin) && type.isAnnotatedWith(QuarkusIntegrationTest.class));
    }

    private static Set<String> names(Predicate<JavaClass> which) {
        return TESTS.stream().filter(which).map(JavaClass::getName).collect(Collectors.toCollection(TreeSet::new));
    }
}
