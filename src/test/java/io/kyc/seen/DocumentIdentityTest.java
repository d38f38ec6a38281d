package io.kyc.seen;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.document.crosscheck.DocumentFields;
import io.kyc.document.crosscheck.FieldSource;
import io.kyc.document.crosscheck.NormalizedField;
import io.kyc.document.crosscheck.NormalizedFields;
import io.kyc.document.reading.FieldName;
import io.kyc.pii.Redacted;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DocumentIdentityTest {

    @Test
    void normalizesNumberStateNamesAndBirthDate() {
        DocumentIdentity identity = of(
                        Map.of(
                                "DOCUMENT_NUMBER", "u482-1077 K<",
                                "ISSUING_STATE", "D",
                                "LAST_NAME", "MÜLLER-O'NEILL",
                                "FIRST_NAME", "ANNA Z.",
                                "DATE_OF_BIRTH", "1979-09-12"),
                        FieldSource.MRZ,
                        Map.of("STATE_NAME", "elsewhere"))
                .orElseThrow();

        assertThat(identity.issuer()).isEqualTo("D");
        assertThat(identity.number().reveal()).isEqualTo("U4821077K");
        // In print and in a zone, because another session may have read only one of them.
        assertThat(identity.names().reveal())
                .contains("MULLER", "MUELLER", "NEILL", "ANNA")
                .doesNotContain("Z", "O");
        assertThat(identity.birthDate().map(Redacted::reveal)).contains("1979-09-12");
    }

    @Test
    void usesALicencesStateNotItsCountry() {
        Map<String, String> fields = Map.of("DOCUMENT_NUMBER", "T64238891", "ISSUING_STATE", "USA");

        assertThat(of(fields, FieldSource.BARCODE, Map.of("STATE_NAME", "Virginia", "ID_TYPE", "DRIVER LICENSE FRONT"))
                        .orElseThrow()
                        .issuer())
                .isEqualTo("VIRGINIA");
        assertThat(of(fields, FieldSource.BARCODE, Map.of("ID_TYPE", "DRIVER LICENSE FRONT"))
                        .orElseThrow()
                        .issuer())
                .isEqualTo("DRIVERLICENSEFRONT");
        assertThat(of(fields, FieldSource.BARCODE, Map.of()).orElseThrow().issuer())
                .isEmpty();
    }

    @Test
    void isEmptyWithoutANumber() {
        assertThat(of(Map.of("LAST_NAME", "LINDQVIST"), FieldSource.MRZ, Map.of()))
                .isEmpty();
        assertThat(of(Map.of("DOCUMENT_NUMBER", "U4-82"), FieldSource.PRINTED, Map.of()))
                .as("four characters")
                .isEmpty();
    }

    @Test
    void masksPersonalValues() {
        assertThat(of(
                                Map.of(
                                        "DOCUMENT_NUMBER",
                                        "U4821077K",
                                        "LAST_NAME",
                                        "LINDQVIST",
                                        "DATE_OF_BIRTH",
                                        "1979-09-12"),
                                FieldSource.MRZ,
                                Map.of())
                        .orElseThrow()
                        .toString())
                .doesNotContain("U4821077K", "LINDQVIST", "1979");
    }

    private static Optional<DocumentIdentity> of(
            Map<String, String> fields, FieldSource source, Map<String, String> printed) {
        Map<FieldName, NormalizedField> normalized = new HashMap<>();
        fields.forEach((type, value) ->
                normalized.put(FieldName.valueOf(type), new NormalizedField(Redacted.of(value), 99, source)));
        Map<String, Redacted<String>> print = new HashMap<>();
        printed.forEach((type, value) -> print.put(type, Redacted.of(value)));
        return DocumentIdentity.of(new DocumentFields(print, new NormalizedFields(normalized)));
    }
}
