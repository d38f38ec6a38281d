package io.kyc.local.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CtcDecoderTest {
    private final CharacterSet characters = CharacterSet.latin();

    @Test
    void dropsBlanksAndRepeats() {
        Posteriors line = new SyntheticLine(characters, 12)
                .see(1, 'A', 0.9)
                .see(2, 'A', 0.9)
                .see(5, 'A', 0.8)
                .see(8, 'b', 0.7)
                .posteriors();
        assertThat(CtcDecoder.decode(line)).extracting(ReadCharacter::character).containsExactly('A', 'A', 'b');
    }

    @Test
    void placesACharacterInTheMiddleOfItsStepsAndKeepsItsBestProbability() {
        Posteriors line = new SyntheticLine(characters, 6)
                .see(2, 'X', 0.6)
                .see(3, 'X', 0.9)
                .posteriors();
        List<ReadCharacter> read = CtcDecoder.decode(line);
        assertThat(read).hasSize(1);
        assertThat(read.get(0).position()).isCloseTo(2.6, within(1e-5));
        assertThat(read.get(0).confidence()).isCloseTo(0.9, within(1e-5));
    }

    @Test
    void readsNothingFromBlanks() {
        assertThat(CtcDecoder.decode(new SyntheticLine(characters, 5).posteriors()))
                .isEmpty();
    }
}
