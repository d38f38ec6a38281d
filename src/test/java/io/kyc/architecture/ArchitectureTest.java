package io.kyc.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.kyc.access.ApplicantRoute;
import io.kyc.access.OperatorRoute;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;

/** Which package may use which other: the arrows of {@code docs/architecture.md}. */
@AnalyzeClasses(packages = "io.kyc", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule RIM = noClasses()
            .that(not(resideInAnyPackage("io.kyc.web..", "io.kyc.aws..")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.kyc.web..", "io.kyc.aws..")
            .because("the rim depends on the features, never the other way round");

    @ArchTest
    static final ArchRule RIM_APART = SlicesRuleDefinition.slices()
            .matching("io.kyc.(web|aws)..")
            .should()
            .notDependOnEachOther()
            .because("HTTP and AWS do not need each other");

    @ArchTest
    static final ArchRule SDK_ONLY_IN_AWS = noClasses()
            .that(not(resideInAnyPackage("io.kyc.aws..", "io.kyc.local..")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("software.amazon.awssdk..")
            .because("adapters turn the SDK's outcomes into ours, and nothing else should have to know them");

    @ArchTest
    static final ArchRule ONE_CLASS_CALLS_DYNAMODB = noClasses()
            .that()
            .resideInAPackage("io.kyc.aws.dynamodb..")
            .and()
            .doNotHaveSimpleName("Table")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("DynamoDbClient")
            .because("only there reads are consistent, and writes repeated that another one disturbs");

    @ArchTest
    static final ArchRule OTHER_ADAPTERS_KEEP_NOTHING = noClasses()
            .that()
            .resideInAPackage("io.kyc.aws")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.kyc.aws.dynamodb..")
            .because("the features store what Textract, Rekognition and S3 answer; these adapters know no store");

    @ArchTest
    static final ArchRule PURE_DECISION = classes()
            .that()
            .resideInAPackage("io.kyc.decision..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "io.kyc.decision..")
            .because("the same evidence must give the same decision, anywhere and at any time");

    @ArchTest
    static final ArchRule PURE_MRZ = classes()
            .that()
            .resideInAPackage("io.kyc.mrz..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "io.kyc.pii..", "io.kyc.mrz..")
            .because("ICAO 9303 knows no framework");

    @ArchTest
    static final ArchRule PURE_BARCODE = classes()
            .that()
            .resideInAPackage("io.kyc.barcode..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "com.google.zxing..", "io.kyc.pii..", "io.kyc.barcode..")
            .because("AAMVA's standard knows no framework");

    @ArchTest
    static final ArchRule PURE_TEXT = classes()
            .that()
            .resideInAPackage("io.kyc.document.text..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "io.kyc.pii..", "io.kyc.mrz..", "io.kyc.document.text..")
            .because("what a printed date or name means does not depend on where it is asked");

    @ArchTest
    static final ArchRule READING_KNOWS_NO_RULES = classes()
            .that()
            .resideInAPackage("io.kyc.document.reading..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "io.kyc.pii..", "io.kyc.image..", "io.kyc.document.reading..")
            .because("an OCR says what it reads; what that means is not its business");

    @ArchTest
    static final ArchRule PURE_PAGE = classes()
            .that()
            .resideInAPackage("io.kyc.document.page..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "io.kyc.pii..",
                    "io.kyc.image..",
                    "io.kyc.mrz..",
                    "io.kyc.decision..",
                    "io.kyc.document.reading..",
                    "io.kyc.document.text..",
                    "io.kyc.document.page..")
            .because("what a page shows does not depend on the other page, nor on what was asked for");

    @ArchTest
    static final ArchRule PURE_CROSSCHECK = classes()
            .that()
            .resideInAPackage("io.kyc.document.crosscheck..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "io.kyc.pii..",
                    "io.kyc.problem..",
                    "io.kyc.image..",
                    "io.kyc.mrz..",
                    "io.kyc.barcode..",
                    "io.kyc.decision..",
                    "io.kyc.document.reading..",
                    "io.kyc.document.text..",
                    "io.kyc.document.page..",
                    "io.kyc.document.crosscheck..",
                    // These annotations name values in the OpenAPI document and do nothing else.
                    "org.eclipse.microprofile.openapi.annotations..")
            .because("the same pages must give the same facts, whoever read them");

    @ArchTest
    static final ArchRule LEAVES = classes()
            .that()
            .resideInAnyPackage("io.kyc.problem..", "io.kyc.pii..", "io.kyc.hash..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "io.kyc.problem..", "io.kyc.pii..", "io.kyc.hash..")
            .because("everybody uses them");

    @ArchTest
    static final ArchRule FEATURES_DO_NOT_KNOW_THE_FLOW = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.kyc.document..",
                    "io.kyc.liveness..",
                    "io.kyc.face..",
                    "io.kyc.image..",
                    "io.kyc.access..",
                    "io.kyc.seen..",
                    "io.kyc.parallel..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.kyc.verification..")
            .because("the flow orchestrates the features");

    @ArchTest
    static final ArchRule FEATURES_DO_NOT_KNOW_THE_CALLER = noClasses()
            .that()
            .resideInAnyPackage("io.kyc.document..", "io.kyc.liveness..", "io.kyc.face..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.kyc.access..", "io.kyc.idempotency..")
            .because("who may call, and whether the call is a repetition, is settled before a feature is asked");

    @ArchTest
    static final ArchRule FUNCTIONS_ARE_ENTRANCES = noClasses()
            .that(not(resideInAnyPackage("io.kyc.functions..", "io.kyc.aws..")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.kyc.functions..")
            .because("a function on its own is a way in; only its stores implement what it asks for");

    @ArchTest
    static final ArchRule WEB_KNOWS_NO_FEATURE = noClasses()
            .that()
            .resideInAPackage("io.kyc.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.kyc.verification..",
                    "io.kyc.functions..",
                    "io.kyc.document..",
                    "io.kyc.liveness..",
                    "io.kyc.face..",
                    "io.kyc.seen..")
            .because("how requests and answers look on the wire is the same for every feature");

    @ArchTest
    static final ArchRule EVERY_ROUTE_SAYS_WHO_MAY_CALL = methods()
            .that()
            // GET, POST and all other methods.
            .areMetaAnnotatedWith(HttpMethod.class)
            .should()
            .beAnnotatedWith(OperatorRoute.class)
            .orShould()
            .beAnnotatedWith(ApplicantRoute.class)
            .because("a route that forgets it would be open to everyone");

    @ArchTest
    static final ArchRule NOBODY_USES_LOCAL = noClasses()
            .that()
            .resideOutsideOfPackage("io.kyc.local..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.kyc.local..")
            .because("it is compiled beside the service, but no package holds it");

    @ArchTest
    static final ArchRule LOCAL_STANDS_ALONE = noClasses()
            .that()
            .resideInAPackage("io.kyc.local..")
            .should()
            .dependOnClassesThat(resideInAPackage("io.kyc..")
                    .and(not(
                            resideInAnyPackage("io.kyc.local..", "io.kyc.mrz..", "io.kyc.barcode..", "io.kyc.hash.."))))
            .because("a stand-in for AWS that shared more of our code than standards would share our mistakes");

    @ArchTest
    static final ArchRule NO_CYCLES = SlicesRuleDefinition.slices()
            .matching("io.kyc.(*)..")
            .should()
            .beFreeOfCycles()
            .because("data flows in one direction");

    @ArchTest
    static final ArchRule NO_CYCLES_WITHIN = SlicesRuleDefinition.slices()
            .matching("io.kyc.(**)")
            .should()
            .beFreeOfCycles()
            .because("the rooms of one feature are no exception");

    @ArchTest
    static final ArchRule RESOURCES_ARE_NAMED_SO = classes()
            .that()
            .areAnnotatedWith(jakarta.ws.rs.Path.class)
            .should()
            .haveSimpleNameEndingWith("Resource")
            .because("a newcomer finds the HTTP surface by name");

    @ArchTest
    static final ArchRule SETTINGS_ARE_CHECKED_AT_THE_START = classes()
            .that()
            .areAnnotatedWith(Singleton.class)
            .and(refuseSettings())
            .should()
            .beAnnotatedWith(Startup.class)
            .because("a wrong setting must stop the start, not fail the first applicant who needs it");

    /** Beans whose constructor throws what all throw for a wrong setting. */
    private static DescribedPredicate<JavaClass> refuseSettings() {
        return DescribedPredicate.describe(
                "refuse a wrong setting when they are made",
                type -> type.getConstructors().stream()
                        .flatMap(made -> made.getConstructorCallsFromSelf().stream())
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(IllegalStateException.class)));
    }

    @ArchTest
    static final ArchRule NO_FIELD_INJECTION = noFields()
            .should()
            .beAnnotatedWith(jakarta.inject.Inject.class)
            .because("constructors say what a class needs, and the native image needs no reflection for them");
}
