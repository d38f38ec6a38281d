package io.kyc.local.textract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.kyc.local.ocr.TextPage;
import io.kyc.local.picture.Picture;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.textract.model.Block;
import software.amazon.awssdk.services.textract.model.BlockType;
import software.amazon.awssdk.services.textract.model.IdentityDocument;
import software.amazon.awssdk.services.textract.model.TextType;

class IdAnalyzerTest {
    private static final TextPage EMPTY = new TextPage(1000, 640, List.of(), Optional.empty());

    @Test
    void answersWithEveryFieldAndLeavesAbsentOnesEmpty() {
        Answer answer = Answer.to(new PrintedPage().text(100, 100, "HELLO WORLD"));

        assertThat(answer.document().identityDocumentFields())
                .extracting(field -> field.type().text())
                .containsExactly(
                        Arrays.stream(FieldType.values()).map(Enum::name).toArray(String[]::new));
        assertThat(answer.text(FieldType.ID_TYPE)).isEqualTo("UNKNOWN");
        for (FieldType type : FieldType.values()) {
            if (type != FieldType.ID_TYPE) {
                assertThat(answer.text(type)).as(type.name()).isEmpty();
                assertThat(answer.confidence(type)).isEqualTo(99);
                assertThat(answer.value(type).normalizedValue()).isNull();
            }
        }
    }

    @Test
    void normalizesDatesOnlyAndAsTextractSpellsThem() {
        Answer answer =
                Answer.to(new PrintedPage().text(100, 100, "Surname: SAMPLE").text(100, 140, "DOB 12 AUG 1974"));

        var date = answer.value(FieldType.DATE_OF_BIRTH).normalizedValue();
        assertThat(date.value()).isEqualTo("1974-08-12T00:00:00");
        assertThat(date.valueTypeAsString()).isEqualTo("Date");
        assertThat(answer.value(FieldType.LAST_NAME).normalizedValue()).isNull();
    }

    @Test
    void givesNoDocumentForAPageWithoutText() {
        var none = Answer.respond(EMPTY);
        var second =
                Answer.respond(EMPTY, new PrintedPage().text(100, 100, "BACK").read());

        assertThat(none.identityDocuments()).isEmpty();
        assertThat(none.documentMetadata().pages()).isEqualTo(1);
        assertThat(none.analyzeIDModelVersion()).isEqualTo("1.0");
        assertThat(second.identityDocuments())
                .extracting(IdentityDocument::documentIndex)
                .containsExactly(2);
        assertThat(second.documentMetadata().pages()).isEqualTo(2);
    }

    @Test
    void takesOneOrTwoPages() {
        Picture picture = new Picture(1, 1, new int[1]);
        IdAnalyzer analyzer = new IdAnalyzer(any -> EMPTY, Answer.CLOCK);

        assertThat(analyzer.analyze(List.of(picture, picture))
                        .documentMetadata()
                        .pages())
                .isEqualTo(2);
        assertThatThrownBy(() -> analyzer.analyze(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> analyzer.analyze(List.of(picture, picture, picture)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nestsBlocksOfThePageItsLinesAndTheirWords() {
        List<Block> blocks = Answer.to(
                        new PrintedPage().text(100, 64, "DRIVER LICENSE").text(500, 320, "SAMPLE"))
                .document()
                .blocks();

        assertThat(blocks)
                .extracting(Block::blockType)
                .containsExactly(
                        BlockType.PAGE, BlockType.LINE, BlockType.LINE, BlockType.WORD, BlockType.WORD, BlockType.WORD);
        assertThat(blocks).extracting(Block::id).doesNotHaveDuplicates();
        assertThat(children(blocks.get(0)))
                .containsExactly(blocks.get(1).id(), blocks.get(2).id());
        assertThat(children(blocks.get(1)))
                .containsExactly(blocks.get(3).id(), blocks.get(4).id());
        assertThat(children(blocks.get(2))).containsExactly(blocks.get(5).id());
        assertThat(blocks.get(5).text()).isEqualTo("SAMPLE");
        assertThat(blocks.get(5).textType()).isEqualTo(TextType.PRINTED);
        assertThat(blocks.get(5).confidence()).isCloseTo(98, within(0.01f));
    }

    @Test
    void placesBlocksInRatiosOfThePage() {
        List<Block> blocks = Answer.to(new PrintedPage().text(500, 320, 32, "ABC"))
                .document()
                .blocks();
        var word = blocks.get(2).geometry();

        assertThat(word.boundingBox().left()).isCloseTo(0.5f, within(1e-4f));
        assertThat(word.boundingBox().top()).isCloseTo(0.5f, within(1e-4f));
        assertThat(word.boundingBox().height()).isCloseTo(0.05f, within(1e-4f));
        assertThat(word.polygon()).hasSize(4);
        assertThat(word.polygon().get(2).y()).isCloseTo(0.55f, within(1e-4f));
        assertThat(blocks.get(0).geometry().boundingBox().width()).isEqualTo(1);
    }

    private static List<String> children(Block block) {
        return block.relationships().get(0).ids();
    }
}
