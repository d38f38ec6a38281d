package io.kyc.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Base64ImageTest {

    @Test
    void decodesWithAndWithoutPadding() {
        byte[] jpeg = TestPictures.bytes("rgb.jpg");

        assertThat(decode(Base64.getEncoder().encodeToString(jpeg)).bytes()).isEqualTo(jpeg);
        assertThat(decode(Base64.getEncoder().withoutPadding().encodeToString(jpeg))
                        .bytes())
                .isEqualTo(jpeg);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not base64!", "data:image/jpeg;base64,/9j/", "/9j/\n4AAQ", "A"})
    void namesTheFieldWithBadBase64(String text) {
        KycException e = catchThrowableOfType(KycException.class, () -> decode(text));

        assertThat(e.code()).isEqualTo(ErrorCode.INVALID_FIELD);
        assertThat(e.violations())
                .singleElement()
                .satisfies(v -> assertThat(v.field()).isEqualTo("image_data"));
    }

    @Test
    void refusesALongTextByItsLength() {
        String text = "A".repeat(7_000_000);

        assertThat(catchThrowableOfType(KycException.class, () -> decode(text)).code())
                .isEqualTo(ErrorCode.IMAGE_TOO_LARGE);
    }

    private static Photo decode(String text) {
        return Base64Image.decode("image_data", text, TestLimits.DEFAULT);
    }
}
