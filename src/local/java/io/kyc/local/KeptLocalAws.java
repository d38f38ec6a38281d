package io.kyc.local;

import io.quarkus.dev.console.DevConsoleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Keeps the local AWS over reloads of dev mode, with its objects, items and liveness sessions. A reload replaces the
 * application's classes and closes their loader. So the local AWS gets a loader of its own, above which are only the
 * libraries, which a reload keeps too. It is started again when its own classes or its options have changed.
 */
final class KeptLocalAws {
    private static final String RUNNING = "kyc.local.aws";
    private static final String MADE_OF = "kyc.local.aws.made-of";

    /** The packages that the local AWS consists of, see {@code package-info}. */
    private static final List<String> PACKAGES = List.of("io/kyc/local", "io/kyc/mrz", "io/kyc/hash");

    private KeptLocalAws() {}

    /**
     * Starts it, unless the same one is still running.
     *
     * @param classes the folder of the project's classes
     * @param options of {@link DevLocalAwsStart}
     */
    static void start(Path classes, Map<String, String> options) {
        String madeOf = new TreeMap<>(options) + " " + digest(classes);
        AutoCloseable running = DevConsoleManager.getGlobal(RUNNING);
        if (running != null && madeOf.equals(DevConsoleManager.getGlobal(MADE_OF))) {
            return;
        }
        if (running != null) {
            stop(running);
        }
        DevConsoleManager.setGlobal(RUNNING, started(classes, options));
        DevConsoleManager.setGlobal(MADE_OF, madeOf);
    }

    private static AutoCloseable started(Path classes, Map<String, String> options) {
        Thread thread = Thread.currentThread();
        ClassLoader application = thread.getContextClassLoader();
        try {
            // Open as long as the process runs: classes are loaded when they are first needed.
            @SuppressWarnings("resource")
            ClassLoader own = new URLClassLoader(
                    new URL[] {classes.toUri().toURL()},
                    KeptLocalAws.class.getClassLoader().getParent());
            // Threads that it starts keep the loader that was set when they began.
            thread.setContextClassLoader(own);
            @SuppressWarnings("unchecked")
            Function<Map<String, String>, AutoCloseable> start =
                    (Function<Map<String, String>, AutoCloseable>) own.loadClass(DevLocalAwsStart.class.getName())
                            .getDeclaredConstructor()
                            .newInstance();
            return start.apply(options);
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException("The local AWS cannot be loaded from " + classes, e);
        } finally {
            thread.setContextClassLoader(application);
        }
    }

    private static void stop(AutoCloseable running) {
        try {
            running.close();
        } catch (Exception e) {
            throw new IllegalStateException("The local AWS does not stop. Start dev mode again.", e);
        }
    }

    private static String digest(Path classes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String folder : PACKAGES) {
                try (Stream<Path> files = Files.walk(classes.resolve(folder))) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        digest.update(Files.readAllBytes(file));
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
