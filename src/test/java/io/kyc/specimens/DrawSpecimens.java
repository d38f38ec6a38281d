package io.kyc.specimens;

import java.io.IOException;
import java.nio.file.Files;

/**
 * Draws the files of {@code examples/specimens} again. Run it from the project's root after a change in how they are
 * drawn.
 */
public final class DrawSpecimens {
    private DrawSpecimens() {}

    public static void main(String[] args) throws IOException {
        for (Specimen specimen : Specimen.values()) {
            Files.createDirectories(specimen.path().getParent());
            Files.write(specimen.path(), specimen.draw());
        }
    }
}
