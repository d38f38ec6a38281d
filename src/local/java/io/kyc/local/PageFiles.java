package io.kyc.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The files in a folder that may be sent to a browser: those with a known ending. They are read each time, so that a
 * change shows at the next reload.
 */
final class PageFiles {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "jpg", "image/jpeg",
            "png", "image/png",
            "json", "application/json",
            "wasm", "application/wasm",
            "bin", "application/octet-stream");

    private final Path folder;

    PageFiles(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * A file to send.
     *
     * @param contentType for the header
     * @param bytes the whole file
     */
    record PageFile(String contentType, byte[] bytes) {}

    /**
     * @param name relative to the folder, with slashes
     * @return empty when the file does not exist, lies outside the folder, or has an ending that is not served
     */
    Optional<PageFile> find(String name) {
        return path(name).map(file -> {
            try {
                return new PageFile(TYPES.get(ending(name)), Files.readAllBytes(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Whether {@link #find} would find it. */
    boolean has(String name) {
        return path(name).isPresent();
    }

    private Optional<Path> path(String name) {
        if (!TYPES.containsKey(ending(name))) {
            return Optional.empty();
        }
        try {
            Path file = folder.resolve(name).normalize();
            return file.startsWith(folder) && Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
