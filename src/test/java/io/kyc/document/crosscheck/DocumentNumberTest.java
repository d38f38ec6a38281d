package io.kyc.document.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.decision.Agreement;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentNumberTest {

    @ParameterizedTest
    @CsvSource({
        "L898902C3, L898902C3, AGREES",
        "l898 902-c3, L898902C3, AGREES",
        // Misread characters.
        "L8989O2C3, L898902C3, AGREES",
        "VW521S792, VW5218792, DIFFERS",
        "VW5218792, VWS218792, AGREES",
        "VWO218792, VWQ218792, AGREES",
        "1R0000123, JR0000123, AGREES",
        "JR0000123, 1R0000123, AGREES",
        // Look-alikes that a check digit cannot distinguish.
        "L898902C3, 1898902C3, DIFFERS",
        "VW521G792, VW5216792, DIFFERS",
        // A check digit, a series, a number cut to nine places.
        "L898902C36, L898902C3, AGREES",
        "PA1234567, 1234567, AGREES",
        "AB1234567890, AB1234567, AGREES",
        "PA1234S67, 1234567, AGREES",
        // words for a number, and signs
        "SERIA NZ NR 663682, NZ663682, AGREES",
        "seria NZ nr. 663682, NZ663682, AGREES",
        "NZ No 663682, NZ663682, AGREES",
        "NZ № 663682, NZ663682, AGREES",
        "NZ Nº663682, NZ663682, AGREES",
        "NZ NR663682, NZ663682, AGREES",
        "NZ/663682, NZ663682, AGREES",
        "NZ N0 663682, NZ663682, AGREES",
        "45 10 № 123456, 4510123456, AGREES",
        "NO123456, NO123456, AGREES",
        "SERIA NX NR 663682, NZ663682, DIFFERS",
        "NZ CLASS 663682, NZ663682, DIFFERS",
        "SERIA NZ, NZ663682, NOT_PRINTED",
        "NR 663682, NZ663682, NOT_PRINTED",
        // A part of the number is covered.
        "AB1234567, AB1234567890, NOT_PRINTED",
        "1234567, PA1234567, NOT_PRINTED",
        "12345, 123456789, DIFFERS",
        "123456789, 12345, DIFFERS",
        "123456, 12345678901, DIFFERS",
        "12345678901, 123456, DIFFERS",
        "345678, 123456789, DIFFERS",
        "123456789, 345678, DIFFERS",
        // Another number.
        "L898902C4, L898902C3, DIFFERS",
        "X1, L898902C3, DIFFERS"
    })
    void comparesNumbers(String printed, String other, Agreement agreement) {
        assertThat(DocumentNumber.agreement(Optional.of(printed), Optional.of(other), ""))
                .isEqualTo(agreement);
    }

    @Test
    void comparesNoMissingNumber() {
        assertThat(DocumentNumber.agreement(Optional.empty(), Optional.of("L898902C3"), ""))
                .isEqualTo(Agreement.NOT_PRINTED);
        assertThat(DocumentNumber.agreement(Optional.of("L898902C3"), Optional.empty(), ""))
                .isEqualTo(Agreement.NOT_SAID);
        assertThat(DocumentNumber.agreement(Optional.of("L898902C3"), Optional.of("<"), ""))
                .isEqualTo(Agreement.NOT_SAID);
        assertThat(DocumentNumber.agreement(Optional.empty(), Optional.empty(), ""))
                .isEqualTo(Agreement.NOT_PRINTED);
        assertThat(DocumentNumber.agreement(Optional.of("- -"), Optional.of("L898902C3"), ""))
                .isEqualTo(Agreement.NOT_PRINTED);
    }

    @Test
    void recognisesAPersonalNumberReadAsTheDocuments() {
        assertThat(DocumentNumber.agreement(Optional.of("790912-1268"), Optional.of("U4821077K"), "7909121268"))
                .isEqualTo(Agreement.NOT_PRINTED);
        assertThat(DocumentNumber.agreement(Optional.of("790912-1269"), Optional.of("U4821077K"), "7909121268"))
                .isEqualTo(Agreement.DIFFERS);
    }
}
