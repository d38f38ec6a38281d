package io.kyc.redteam;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kyc.local.LocalAws;
import io.kyc.testing.BlackBox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each row of {@code docs/test-cards.md} leads to the outcome that it names. */
@BlackBox
class TestCardsTest {
    private static final Path DOCUMENT = Path.of("docs", "test-cards.md");
    private static final Path PICTURES = Path.of("examples", "specimens");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    LocalAws aws;

    @Test
    void everyRowLeadsToItsOutcome() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<String[]> rows = rows();
        for (String[] row : rows) {
            Outcome outcome = Outcome.run(attack(row), aws);
            List<String> reasons = codes(row[6]);
            if (!outcome.decision().equals(row[5])
                    || !outcome.reasons().containsAll(reasons)
                    || (row[5].equals("APPROVED") && !reasons.isEmpty())) {
                wrong.add(row[1] + " -> " + outcome);
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(rows).extracting(row -> row[5]).contains("APPROVED", "REVIEW", "DECLINED");
    }

    private static List<String[]> rows() throws IOException {
        String text = Files.readString(DOCUMENT);
        String table = text.substring(text.indexOf("<!-- cards -->"), text.indexOf("<!-- end of cards -->"));
        return table.lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| To see"))
                .map(line -> line.split("\\s*\\|\\s*"))
                .toList();
    }

    private static Attack attack(String[] row) throws IOException {
        Map<String, Object> start = new ObjectMapper().readValue(codes(row[2]).get(0), new TypeReference<>() {});
        List<String> pages = codes(row[3]);
        return new Attack(
                "test cards",
                row[1],
                start,
                Map.of(),
                picture(pages.get(0)),
                pages.stream().skip(1).findFirst().map(TestCardsTest::picture),
                frames(row[4]),
                Map.of(),
                Optional.empty(),
                "");
    }

    /** {@code a-1.jpg to a-3.jpg} are the three files from the first to the last. */
    private static List<byte[]> frames(String cell) {
        List<String> names = codes(cell);
        if (cell.contains("` to `")) {
            String first = names.get(0);
            return List.of(first, first.replace("-1.", "-2."), names.get(1)).stream()
                    .map(TestCardsTest::picture)
                    .toList();
        }
        return names.stream().map(TestCardsTest::picture).toList();
    }

    private static byte[] picture(String name) {
        try {
            return Files.readAllBytes(PICTURES.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> codes(String cell) {
        return CODE.matcher(cell)
                .results()
                .map((MatchResult code) -> code.group(1))
                .toList();
    }
}
