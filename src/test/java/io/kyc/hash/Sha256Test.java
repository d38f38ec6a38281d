package io.kyc.hash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Sha256Test {
    /** The example of FIPS 180-4. */
    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void agreesWithTheStandardsExample() {
        assertThat(Sha256.hex(ascii("abc"))).isEqualTo(OF_ABC);
        assertThat(Sha256.of(ascii("abc"))).isEqualTo(HexFormat.of().parseHex(OF_ABC));
    }

    @Test
    void givesTheSameHashPieceByPiece() {
        MessageDigest digest = Sha256.digest();
        digest.update(ascii("a"));
        digest.update(ascii("bc"));

        assertThat(digest.digest()).isEqualTo(Sha256.of(ascii("abc")));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
