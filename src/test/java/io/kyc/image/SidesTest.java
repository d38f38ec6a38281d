package io.kyc.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SidesTest {

    @Test
    void listsTheFrontFirst() {
        assertThat(Sides.of("portrait", "zone").stream()).containsExactly("portrait", "zone");
        assertThat(Sides.of("portrait").stream()).containsExactly("portrait");
    }

    @Test
    void mapsEachSideWithItsName() {
        assertThat(Sides.of("a", "b").map((side, value) -> side.wireName() + value))
                .isEqualTo(Sides.of("fronta", "backb"));
        assertThat(Sides.of("a").map(String::length)).isEqualTo(Sides.of(1));
    }

    @Test
    void documentsASideByItsNames() {
        assertThat(Side.class.getAnnotation(Schema.class).enumeration())
                .containsExactly(
                        Arrays.stream(Side.values()).map(Side::wireName).toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource
    void findsASideByItsName(Side side) {
        assertThat(Side.parse(side.wireName())).contains(side);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "FRONT", "left"})
    void findsNoSideByAnotherName(String name) {
        assertThat(Side.parse(name)).isEmpty();
    }
}
