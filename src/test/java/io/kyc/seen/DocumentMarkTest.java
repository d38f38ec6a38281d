package io.kyc.seen;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.access.DerivedKeys;
import io.kyc.access.RotatedHash;
import io.kyc.pii.Redacted;
import io.kyc.seen.DocumentMark.Holder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentMarkTest {
    private static final String SECRET = "a secret of at least thirty-two characters";

    private final RotatedHash hash = hash(SECRET);

    @ParameterizedTest
    @CsvSource({
        "ANNA LINDQVIST, 1979-09-12, ANNA LINDQVIST, 1979-09-12, SAME",
        "ANNA LINDQVIST, 1979-09-12, LINDQVIST ANNA ZOE, 1979-09-12, SAME",
        // A word was misread, but the date agrees.
        "ANNA LINDQVIST, 1979-09-12, ANNA LINDQUIST, 1979-09-12, SAME",
        "ANNA LINDQVIST, 1979-09-12, ANNA LINDQVIST, '', SAME",
        "'', 1979-09-12, ANNA LINDQVIST, 1979-09-12, SAME",
        "ANNA LINDQVIST, 1979-09-12, GRACE HOPPER, 1906-12-09, ANOTHER",
        // One of the two differs: a misreading, a married name, or a forger who changed one of them.
        "ANNA LINDQVIST, 1979-09-12, GRACE HOPPER, 1979-09-12, UNCLEAR",
        "ANNA LINDQVIST, 1979-09-12, ANNA LINDQVIST, 1979-09-13, UNCLEAR",
        "ANNA LINDQVIST, 1979-09-12, ANNA HOPPER, 1906-12-09, UNCLEAR",
        // Too little was read.
        "ANNA LINDQVIST, '', ANNA LINDQUIST, '', UNCLEAR",
        "ANNA LINDQVIST, '', GRACE HOPPER, 1906-12-09, UNCLEAR",
        "'', 1979-09-12, '', 1906-12-09, UNCLEAR",
        "'', '', ANNA LINDQVIST, 1979-09-12, UNCLEAR"
    })
    void comparesTheHolderOfTheSameDocument(
            String names, String birth, String others, String otherBirth, Holder holder) {
        DocumentMark one = DocumentMark.of(hash, "acme", identity("UTO", "U4821077K", names, birth));
        DocumentMark other = DocumentMark.of(hash, "acme", identity("UTO", "U4821077K", others, otherBirth));

        assertThat(one.holder(other)).isEqualTo(holder);
        assertThat(other.holder(one)).isEqualTo(holder);
    }

    @Test
    void dependsOnTheSecret() {
        DocumentIdentity identity = identity("UTO", "U4821077K", "ANNA LINDQVIST", "1979-09-12");
        DocumentMark mark = DocumentMark.of(hash, "acme", identity);

        assertThat(DocumentMark.of(hash(SECRET), "acme", identity)).isEqualTo(mark);
        assertThat(parts(DocumentMark.of(hash(SECRET + "!"), "acme", identity)))
                .doesNotContainAnyElementsOf(parts(mark));
    }

    @Test
    void differsBetweenTenantsAndDocuments() {
        List<String> mark =
                parts(DocumentMark.of(hash, "acme", identity("UTO", "U4821077K", "ANNA LINDQVIST", "1979-09-12")));

        assertThat(parts(DocumentMark.of(hash, "bank", identity("UTO", "U4821077K", "ANNA LINDQVIST", "1979-09-12"))))
                .doesNotContainAnyElementsOf(mark);
        assertThat(parts(DocumentMark.of(hash, "acme", identity("UTO", "U2067315B", "ANNA LINDQVIST", "1979-09-12"))))
                .doesNotContainAnyElementsOf(mark);
        assertThat(parts(DocumentMark.of(hash, "acme", identity("XXX", "U4821077K", "ANNA LINDQVIST", "1979-09-12"))))
                .doesNotContainAnyElementsOf(mark);
    }

    @Test
    void holdsOnlyHashesInANeutralOrder() {
        DocumentMark mark = DocumentMark.of(hash, "acme", identity("UTO", "U4821077K", "ANNA LINDQVIST", "1979-09-12"));

        assertThat(parts(mark)).hasSize(4).allMatch(part -> part.matches("[0-9a-f]{64}"));
        assertThat(mark.names()).isSorted();
    }

    private static List<String> parts(DocumentMark mark) {
        List<String> parts = new ArrayList<>(mark.names());
        parts.add(mark.document());
        mark.birthDate().ifPresent(parts::add);
        return parts;
    }

    private static DocumentIdentity identity(String issuer, String number, String names, String birth) {
        Set<String> words =
                names.isEmpty() ? Set.of() : Arrays.stream(names.split(" ")).collect(Collectors.toSet());
        return new DocumentIdentity(
                issuer,
                Redacted.of(number),
                Redacted.of(words),
                Optional.of(birth).filter(date -> !date.isEmpty()).map(Redacted::of));
    }

    private static RotatedHash hash(String secret) {
        return new DerivedKeys(secret).hash(DocumentMark.PURPOSE);
    }
}
