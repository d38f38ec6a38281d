package io.kyc.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.liveness.LivenessResult.Remarks;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LivenessRemarksTest {
    private static Remarks of(String body) {
        return LivenessRemarks.remarks(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsCodesAndTheClientsSdk() {
        assertThat(of("{\"Status\":\"SUCCEEDED\",\"Feedback\":[{\"Code\":\"LOW_LIGHTING_DETECTED\",\"Message\":\"m\"},"
                        + "{\"Code\":\"A_CODE_OF_NEXT_YEAR\"}],\"Metadata\":{\"SDKType\":\"Amplify-Web/3.6\"}}"))
                .isEqualTo(new Remarks(
                        List.of("LOW_LIGHTING_DETECTED", "A_CODE_OF_NEXT_YEAR"), Optional.of("Amplify-Web/3.6")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "no JSON",
                "[]",
                "{}",
                "{\"Feedback\":null,\"Metadata\":null}",
                "{\"Feedback\":\"EYES\",\"Metadata\":\"web\"}",
                "{\"Feedback\":[1,null,[],{\"Code\":7},{\"Code\":\"\"},{\"Code\":\"two words\"},{\"Kode\":\"X\"}],\"Metadata\":{\"SDKType\":7}}",
                "{\"Metadata\":{\"SDKType\":\"<script>\"}}"
            })
    void takesMembersOfAnotherFormForAbsent(String body) {
        assertThat(of(body)).isEqualTo(Remarks.NONE);
    }

    @Test
    void keepsTenDifferentCodesAtMost() {
        List<String> codes = IntStream.range(0, 12).mapToObj(i -> "CODE_" + i).toList();

        assertThat(new Remarks(codes, Optional.empty()).feedback()).isEqualTo(codes.subList(0, 10));
        assertThat(new Remarks(Collections.nCopies(20, "SAME"), Optional.empty()).feedback())
                .containsExactly("SAME");
        assertThat(new Remarks(List.of("X".repeat(65)), Optional.of("X".repeat(65))))
                .isEqualTo(Remarks.NONE);
    }
}
