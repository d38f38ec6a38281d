package io.kyc.image;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The pictures of {@code src/test/resources/pictures}. */
final class TestPictures {
    static final int WIDTH = 160;
    static final int HEIGHT = 120;

    private TestPictures() {}

    static byte[] bytes(String name) {
        try (InputStream in = TestPictures.class.getResourceAsStream("/pictures/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Photo photo(String name) {
        return Photo.of(bytes(name), TestLimits.DEFAULT);
    }
}
