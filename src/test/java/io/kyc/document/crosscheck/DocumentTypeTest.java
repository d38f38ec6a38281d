package io.kyc.document.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kyc.decision.Kind;
import io.kyc.problem.KycException;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentTypeTest {

    @ParameterizedTest
    @CsvSource({"PASSPORT, false, false", "DRIVERS_LICENSE, true, true", "NATIONAL_ID, false, true"})
    void knowsWhetherThereIsABarcode(DocumentType type, boolean has, boolean mayHave) {
        assertThat(type.hasBarcode()).isEqualTo(has);
        assertThat(type.mayHaveBarcode()).isEqualTo(mayHave);
    }

    @ParameterizedTest
    @EnumSource
    void isShownByItsUsualKindAndNeverByAnUnknownOne(DocumentType type) {
        assertThat(type.isShownBy(type.usual())).isTrue();
        assertThat(type.isShownBy(Kind.UNKNOWN)).isFalse();
    }

    /** A kind of two types could not distinguish them. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
    void sharesNoKindWithAnotherType(Kind kind) {
        assertThat(Arrays.stream(DocumentType.values()).filter(type -> type.isShownBy(kind)))
                .hasSize(1);
    }

    @Test
    void isDocumentedByItsNames() {
        assertThat(DocumentType.class.getAnnotation(Schema.class).enumeration())
                .containsExactly(Arrays.stream(DocumentType.values())
                        .map(DocumentType::wireName)
                        .toArray(String[]::new));
        assertThat(FieldSource.class.getAnnotation(Schema.class).enumeration())
                .containsExactly(Arrays.stream(FieldSource.values())
                        .map(FieldSource::wireName)
                        .toArray(String[]::new));
    }

    @Test
    void readsItsNameInRequests() {
        assertThat(DocumentType.parse("drivers-license")).contains(DocumentType.DRIVERS_LICENSE);
        assertThat(DocumentType.parse(null)).isEmpty();
        assertThatThrownBy(() -> DocumentType.parse("DRIVERS_LICENSE"))
                .isInstanceOf(KycException.class)
                .satisfies(refused -> assertThat(
                                ((KycException) refused).violations().toString())
                        .contains("passport, drivers-license, national-id"));
    }
}
