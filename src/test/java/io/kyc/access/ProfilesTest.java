package io.kyc.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfilesTest {

    @ParameterizedTest
    @CsvSource({
        "dev, true, false",
        "test, true, false",
        "'dev,test', true, false",
        "prod, false, true",
        "'prod,test', false, true",
        "'test,prod', false, true",
        "'', false, true",
        "staging, false, false",
        "'staging,test', false, false",
        "bench, false, false",
        "Dev, false, false"
    })
    void areForTryingOnlyIfAllProfilesAre(String active, boolean forTrying, boolean production) {
        List<String> profiles = active.isEmpty() ? List.of() : List.of(active.split(","));

        assertThat(Profiles.areForTrying(profiles)).isEqualTo(forTrying);
        assertThat(Profiles.areProduction(profiles)).isEqualTo(production);
    }
}
