package io.kyc.local.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kyc.local.picture.Picture;
import io.kyc.local.picture.PictureDecoder;
import io.kyc.local.stream.StreamedCheck;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FootageTest {
    private static final byte[] SAMPLE = StreamedCheck.file("sample.webm");

    /** Places in the first frame of the sample with red, green and blue, read from Chromium's canvas. */
    private static final int[][] CHROMIUM = {
        {320, 240, 218, 185, 162},
        {300, 300, 227, 194, 171},
        {100, 100, 177, 177, 177},
        {500, 400, 217, 216, 221},
        {320, 120, 107, 96, 65},
        {20, 460, 232, 129, 94},
        {350, 330, 121, 107, 91},
        {600, 60, 201, 192, 192}
    };

    private static Footage footage(byte[] video, int chunk) throws UnreadableVideoException {
        Footage footage = new Footage();
        for (int at = 0; at < video.length; at += chunk) {
            footage.add(Arrays.copyOfRange(video, at, Math.min(video.length, at + chunk)));
        }
        return footage;
    }

    private static String refusal(byte[] video) {
        return catchThrowableOfType(UnreadableVideoException.class, () -> footage(video, video.length))
                .getMessage();
    }

    @Test
    void keepsPicturesOfTheWholeVideo() throws Exception {
        List<Footage.Shot> shots = footage(SAMPLE, 50_000).shots();

        assertThat(shots.get(0).millis()).isZero();
        assertThat(shots).extracting(Footage.Shot::millis).isSorted().doesNotHaveDuplicates();
        assertThat(shots.get(shots.size() - 1).millis()).isBetween(3000L, 10_000L);
        for (int i = 1; i < shots.size(); i++) {
            assertThat(shots.get(i).millis() - shots.get(i - 1).millis()).isGreaterThanOrEqualTo(200);
        }
        for (Footage.Shot shot : shots) {
            Picture picture = PictureDecoder.decode(shot.jpeg());
            assertThat(picture.width()).isEqualTo(640);
            assertThat(picture.height()).isEqualTo(480);
        }
    }

    /** Also in the middle of an element's head, and in that of a frame. */
    @ParameterizedTest
    @ValueSource(ints = {7, 1009, 60_000})
    void readsAVideoThatIsCutAnywhere(int chunk) throws Exception {
        byte[] start = Arrays.copyOf(SAMPLE, 40_000);
        List<EncodedFrame> whole = new WebmReader(1 << 20).add(start);
        List<EncodedFrame> cut = new ArrayList<>();
        WebmReader reader = new WebmReader(1 << 20);
        for (int at = 0; at < start.length; at += chunk) {
            cut.addAll(reader.add(Arrays.copyOfRange(start, at, Math.min(start.length, at + chunk))));
        }

        assertThat(whole).hasSizeGreaterThan(3);
        assertThat(cut).usingRecursiveComparison().isEqualTo(whole);
    }

    @Test
    void decodesColours() throws Exception {
        EncodedFrame first =
                new WebmReader(1 << 20).add(Arrays.copyOf(SAMPLE, 40_000)).get(0);
        Picture picture = new Vp8Decoder().decode(first.bytes(), true).orElseThrow();
        for (int[] pixel : CHROMIUM) {
            int rgb = picture.rgb(pixel[0], pixel[1]);
            assertThat(rgb >> 16).isBetween(pixel[2] - 3, pixel[2] + 3);
            assertThat(rgb >> 8 & 255).isBetween(pixel[3] - 3, pixel[3] + 3);
            assertThat(rgb & 255).isBetween(pixel[4] - 3, pixel[4] + 3);
        }
    }

    @Test
    void refusesWhatIsNoVideoOfThisKind() {
        assertThat(refusal("no video at all".getBytes(StandardCharsets.US_ASCII)))
                .contains("WebM");
        assertThat(refusal(new byte[1000])).contains("WebM");
        byte[] mp4 = ByteBuffer.allocate(16)
                .putInt(16)
                .put("ftypisom".getBytes(StandardCharsets.US_ASCII))
                .array();
        assertThat(refusal(mp4)).contains("WebM");
        assertThat(refusal(replaced("V_VP8", "V_VP9"))).contains("VP8");
    }

    @Test
    void refusesFramesThatAreTooLargeBeforeItDecodesThem() {
        byte[] huge = SAMPLE.clone();
        int key = indexOf(huge, new byte[] {(byte) 0x9D, 0x01, 0x2A});
        huge[key + 4] = 0x3F;
        huge[key + 6] = 0x3F;
        assertThat(refusal(huge)).contains("1280 x 720");
    }

    @Test
    void refusesAVideoWithoutAKeyFrameFirst() {
        byte[] late = SAMPLE.clone();
        late[indexOf(late, new byte[] {(byte) 0x9D, 0x01, 0x2A}) - 3] |= 1;
        assertThat(refusal(late)).contains("key frame");
    }

    private static byte[] replaced(String text, String instead) {
        byte[] changed = SAMPLE.clone();
        byte[] other = instead.getBytes(StandardCharsets.US_ASCII);
        int at = indexOf(changed, text.getBytes(StandardCharsets.US_ASCII));
        System.arraycopy(other, 0, changed, at, other.length);
        return changed;
    }

    private static int indexOf(byte[] in, byte[] what) {
        for (int i = 0; i <= in.length - what.length; i++) {
            if (Arrays.equals(in, i, i + what.length, what, 0, what.length)) {
                return i;
            }
        }
        throw new AssertionError("not in there");
    }
}
