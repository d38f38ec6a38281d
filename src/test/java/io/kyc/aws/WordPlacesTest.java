package io.kyc.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kyc.image.RelativeBox;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.textract.model.Block;
import software.amazon.awssdk.services.textract.model.BlockType;
import software.amazon.awssdk.services.textract.model.BoundingBox;
import software.amazon.awssdk.services.textract.model.Geometry;

class WordPlacesTest {
    private final List<Block> blocks = new ArrayList<>();

    private WordPlacesTest word(String text, double left, double top) {
        blocks.add(block(BlockType.WORD, text, left, top, 0.1));
        return this;
    }

    private static Block block(BlockType type, String text, double left, double top, double width) {
        BoundingBox box = BoundingBox.builder()
                .left((float) left)
                .top((float) top)
                .width((float) width)
                .height(0.05f)
                .build();
        return Block.builder()
                .blockType(type)
                .text(text)
                .geometry(Geometry.builder().boundingBox(box).build())
                .build();
    }

    private void assertPlace(String text, double left, double top, double width, double height) {
        assertThat(WordPlaces.of(blocks).find(text)).hasValueSatisfying(box -> {
            assertThat(box.left()).isCloseTo(left, within(1e-6));
            assertThat(box.top()).isCloseTo(top, within(1e-6));
            assertThat(box.width()).isCloseTo(width, within(1e-6));
            assertThat(box.height()).isCloseTo(height, within(1e-6));
        });
    }

    private void assertNoPlace(String text) {
        assertThat(WordPlaces.of(blocks).find(text)).isEmpty();
    }

    @Test
    void findsAWord() {
        word("SURNAME", 0.1, 0.1).word("LINDQVIST", 0.1, 0.2);

        assertPlace("LINDQVIST", 0.1, 0.2, 0.1, 0.05);
    }

    @Test
    void putsOneBoxAroundSeveralWords() {
        word("12", 0.1, 0.2).word("SEP/SEPT", 0.3, 0.21).word("1979", 0.5, 0.2);

        assertPlace("12 SEP/SEPT 1979", 0.1, 0.2, 0.5, 0.06);
    }

    @Test
    void findsATextReadInOneOrManyPieces() {
        word("31MAY/", 0.1, 0.2).word("MAI2045", 0.2, 0.2);

        assertPlace("31 MAY/MAI 2045", 0.1, 0.2, 0.2, 0.05);
    }

    @Test
    void ignoresAccentsCaseAndPunctuation() {
        word("Zoé", 0.4, 0.2).word("LINDQVIST-MOREAU", 0.1, 0.3);

        assertPlace("ZOE", 0.4, 0.2, 0.1, 0.05);
        assertPlace("Lindqvist Moreau", 0.1, 0.3, 0.1, 0.05);
    }

    @Test
    void putsOneBoxAroundTwoLinesOfAZone() {
        word("P<UTOLINDQVIST<<ANNA<<<", 0.1, 0.8).word("U4821077K7UTO", 0.1, 0.9);

        assertPlace("P<UTOLINDQVIST<<ANNA<<< U4821077K7UTO", 0.1, 0.8, 0.1, 0.15);
    }

    @Test
    void takesTheFirstOfTwoPlaces() {
        word("UTOPIA", 0.1, 0.1).word("UTOPIA", 0.1, 0.5);

        assertPlace("UTOPIA", 0.1, 0.1, 0.1, 0.05);
    }

    @Test
    void skipsABeginningThatContinuesDifferently() {
        word("12", 0.1, 0.1).word("12", 0.3, 0.1).word("SEP", 0.5, 0.1);

        assertPlace("12 SEP", 0.3, 0.1, 0.3, 0.05);
    }

    @Test
    void findsNoPlaceForAMissingText() {
        word("ANNA", 0.1, 0.1).word("-", 0.2, 0.1);

        assertNoPlace("ANNABEL");
        assertNoPlace("ANN");
        assertNoPlace("");
        assertNoPlace("<<<");
    }

    @Test
    void ignoresLinesAndBlocksWithoutAPlace() {
        blocks.add(block(BlockType.LINE, "ANNA", 0, 0, 1));
        blocks.add(Block.builder().blockType(BlockType.WORD).text("ANNA").build());
        blocks.add(Block.builder().blockType(BlockType.WORD).build());

        assertNoPlace("ANNA");
    }

    @Test
    void givesBoxesAsRatios() {
        word("ANNA", 0.25, 0.5);

        assertThat(WordPlaces.of(blocks).find("ANNA").map(RelativeBox::left)).hasValue(0.25);
    }
}
