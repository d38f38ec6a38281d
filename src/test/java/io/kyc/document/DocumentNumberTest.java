package io.kyc.document;

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
        // a reader's slips
        "L8989O2C3, L898902C3, AGREES",
        "VW521S792, VW5218792, DIFFERS",
        "VW5218792, VWS218792, AGREES",
        // a check digit, a series, a number cut to nine places
        "L898902C36, L898902C3, PARTLY",
        "PA1234567, 1234567, PARTLY",
        "AB1234567890, AB1234567, PARTLY",
        "12345, 123456789, DIFFERS",
        "123456, 12345678901, DIFFERS",
        "345678, 123456789, DIFFERS",
        // another one
        "L898902C4, L898902C3, DIFFERS",
        "X1, L898902C3, DIFFERS"
    })
    void comparesNumbers(String printed, String other, Agreement agreement) {
        assertThat(DocumentNumber.agreement(Optional.of(printed), Optional.of(other), ""))
                .isEqualTo(agreement);
    }

    @Test
    void comparesNothingWithNothing() {
        assertThat(DocumentNumber.agreement(Optional.empty(), Optional.of("L898902C3"), ""))
                .isEqualTo(Agreement.UNKNOWN);
        assertThat(DocumentNumber.agreement(Optional.of("L898902C3"), Optional.empty(), ""))
                .isEqualTo(Agreement.UNKNOWN);
        assertThat(DocumentNumber.agreement(Optional.of("- -"), Optional.of("L898902C3"), ""))
                .isEqualTo(Agreement.UNKNOWN);
    }

    @Test
    void knowsAPersonalNumberThatWasTakenForTheDocuments() {
        assertThat(DocumentNumber.agreement(Optional.of("790912-1268"), Optional.of("U4821077K"), "7909121268"))
                .isEqualTo(Agreement.UNKNOWN);
        assertThat(DocumentNumber.agreement(Optional.of("790912-1269"), Optional.of("U4821077K"), "7909121268"))
                .isEqualTo(Agreement.DIFFERS);
    }
}
