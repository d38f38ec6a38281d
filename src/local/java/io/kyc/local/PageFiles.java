package io.kyc.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The files below a folder that a browser may have: those with an ending known here, read anew each time, so that a change shows with
 * the next reload.
 */
final class PageFiles {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "jpg", "image/jpeg",
            "png", "image/png");

    private final Path folder;

    PageFiles(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * @param contentType for the header
     * @param bytes the whole file
     */
    record PageFile(String contentType, byte[] bytes) {}

    /**
     * @param name relative to the folder, with slashes
     * @return empty when there is no such file, when it lies outside of the folder, or when its ending is not served
     */
    Optional<PageFile> find(String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null) {
            return Optional.empty();
        }
        try {
            Path file = folder.resolve(name).normalize();
            return file.startsWith(folder) && Files.isRegularFile(file)
                    ? Optional.of(new PageFile(type, Files.readAllBytes(file)))
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
