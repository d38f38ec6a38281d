package io.kyc.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** The package that is deployed to Lambda. */
class FunctionZipIT {
    private static final String ZIP = "target/function.zip";

    /** Classes and jars that only the local AWS or its dependencies need. */
    private static final List<String> LOCAL_ONLY = List.of(
            "io/kyc/local/",
            "onnxruntime",
            "rapidocr",
            "s3proxy",
            "jimfs",
            "dynamodblocal",
            "sqlite4java",
            "pinpoint",
            "cognitoidentity",
            "metadata-extractor",
            "xmpcore",
            "jackson-dataformat-xml",
            "jetty",
            "log4j-core",
            "antlr4",
            "chicory",
            "ow2.asm",
            ".wasm",
            ".onnx",
            "junit",
            "archunit",
            "rest-assured",
            "playwright",
            "axe.min.js",
            "amplify",
            "tfjs",
            "facemesh-detection",
            // Not the local AWS's, but also for dev mode and tests only.
            "smallrye-open-api",
            "smallrye-openapi",
            "swagger-ui");

    /** Libraries that ImageIO loads to decode and encode a picture without a screen. */
    private static final List<String> PICTURE_LIBRARIES =
            List.of("libawt.so", "libawt_headless.so", "libjavajpeg.so", "liblcms.so", "libjava.so", "libjvm.so");

    @Test
    void holdsTheApplicationAndNothingOfTheLocalAws() throws IOException {
        List<String> names = names();

        assertThat(names).contains(isNative() ? "bootstrap" : "io/kyc/verification/FlowResource.class");
        for (String local : LOCAL_ONLY) {
            assertThat(names)
                    .as(local)
                    .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains(local));
        }
    }

    /**
     * Quarkus packs the jar that Maven makes, whatever the kind of package: a jar for {@code java -jar}, the zip, the
     * executable.
     */
    @Test
    void noJarOfOursHoldsAClassOfTheLocalAws() throws IOException {
        List<Path> jars = ourJars();

        assertThat(jars).isNotEmpty();
        for (Path jar : jars) {
            assertThat(names(Files.newInputStream(jar)))
                    .as(jar.toString())
                    .contains("io/kyc/verification/FlowResource.class")
                    .noneMatch(name -> name.startsWith("io/kyc/local"));
        }
    }

    private static List<Path> ourJars() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("target"), 3)) {
            return files.filter(file -> file.getFileName().toString().matches("kyc-lambda.*[.]jar"))
                    .toList();
        }
    }

    @Test
    void holdsNothingOfThePage() throws IOException {
        List<String> names = names();
        for (Path folder : List.of(Path.of("src/main/page"), Path.of("examples/specimens"))) {
            List<String> files = files(folder);

            assertThat(files).as(folder.toString()).hasSizeGreaterThan(10);
            assertThat(names).noneMatch(name -> files.contains(name.substring(name.lastIndexOf('/') + 1)));
        }
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    @Test
    void holdsTheClientsThatProductionNeeds() throws IOException {
        List<String> names = names();
        if (isNative()) {
            // The clients are compiled in.
            assertThat(names).containsAll(PICTURE_LIBRARIES);
            return;
        }
        assertThat(names)
                .anyMatch(name -> name.contains("textract"))
                .anyMatch(name -> name.contains("rekognition"))
                .anyMatch(name -> name.contains(".s3-"))
                .anyMatch(name -> name.contains("dynamodb-"));
    }

    /** Whether Quarkus has just built a native executable, according to its own metadata. */
    private static boolean isNative() throws IOException {
        Properties artifact = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("target/quarkus-artifact.properties"))) {
            artifact.load(reader);
        }
        assertThat(artifact.getProperty("type")).isIn("native", "jar");
        return artifact.getProperty("type").equals("native");
    }

    /** The entries of the zip, and those of our own jar inside it. */
    private static List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipFile zip = new ZipFile(ZIP)) {
            for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                names.add(entry.getName());
                if (entry.getName().contains("kyc-lambda")) {
                    names.addAll(names(zip.getInputStream(entry)));
                }
            }
        }
        return names;
    }

    private static List<String> names(InputStream jar) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(jar.readAllBytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
