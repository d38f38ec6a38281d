package io.kyc.redteam;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.local.LocalAws;
import io.kyc.testing.AnswerWire;
import io.kyc.testing.TamperingLocalAwsResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Attempts of a dishonest applicant with a phone and photos, consequences of an operator's mistake, and incomplete
 * answers of AWS. None is approved. The table is the one in {@code docs/threat-model.md};
 * {@code -Dkyc.redteam.write=true} writes it.
 */
@QuarkusTest
@QuarkusTestResource(value = TamperingLocalAwsResource.class, restrictToAnnotatedClass = true)
class RedTeamTest {
    private static final Path DOCUMENT = Path.of("docs", "threat-model.md");
    private static final String BEGIN = "<!-- attacks: written by RedTeamTest -->\n";
    private static final String END = "<!-- end of attacks -->\n";

    LocalAws aws;

    AnswerWire wire;

    @Test
    void approvesNoneOfTheAttacks() throws IOException {
        Forger forger = new Forger(aws);
        List<Attack> attacks = Stream.of(
                        PageAttacks.page(forger),
                        PageAttacks.portrait(forger),
                        PageAttacks.liveness(),
                        BackAttacks.back(forger),
                        BackAttacks.barcode(forger),
                        FactAttacks.zone(forger),
                        FactAttacks.names(forger),
                        FactAttacks.dates(forger),
                        FactAttacks.type(forger),
                        AnswerAttacks.all(forger))
                .flatMap(List::stream)
                .toList();
        StringBuilder table = new StringBuilder("| Against | Attack | Decision | Reason |\n|---|---|---|---|\n");
        List<String> wrong = new ArrayList<>();
        for (Attack attack : attacks) {
            Outcome outcome = Outcome.of(attack, aws, wire);
            boolean named = outcome.reasons().stream().anyMatch(code -> code.contains(attack.reason()));
            if (outcome.decision().equals("APPROVED") || outcome.decision().startsWith("CONTRADICTS") || !named) {
                wrong.add(attack.family() + ": " + attack.name() + " -> " + outcome + ", expected " + attack.reason());
            }
            table.append("| ").append(attack.family());
            table.append(" | ").append(attack.name());
            table.append(" | ").append(outcome.decision());
            table.append(" | `").append(reason(attack, outcome)).append("` |\n");
        }
        Files.writeString(Path.of("target", "red-team.md"), table.toString());

        assertThat(wrong)
                .as("approved, or not for the reason that names the attack")
                .isEmpty();
        assertThat(attacks).hasSizeGreaterThanOrEqualTo(60);
        assertThat(attacks.stream().map(Attack::family).distinct().toList())
                .contains(
                        "page",
                        "portrait",
                        "liveness",
                        "back",
                        "barcode",
                        "zone",
                        "names",
                        "dates",
                        "type",
                        "AWS answers");
        isWhatTheDocumentSays(table.toString());
    }

    private static String reason(Attack attack, Outcome outcome) {
        return outcome.reasons().stream()
                .filter(code -> code.contains(attack.reason()))
                .findFirst()
                .orElse("?");
    }

    private static void isWhatTheDocumentSays(String table) throws IOException {
        String document = Files.readString(DOCUMENT);
        int from = document.indexOf(BEGIN) + BEGIN.length();
        int to = document.indexOf(END);
        if (Boolean.getBoolean("kyc.redteam.write")) {
            Files.writeString(DOCUMENT, document.substring(0, from) + table + document.substring(to));
        } else {
            assertThat(document.substring(from, to))
                    .as("the table in docs/threat-model.md")
                    .isEqualTo(table);
        }
    }

    /** Otherwise the attacks would prove nothing: their parts pass when they are unchanged. */
    @Test
    void approvesTheSamePeopleWithTheirOwnDocuments() {
        for (Attack control : AnswerAttacks.controls()) {
            assertThat(Outcome.of(control, aws, wire)).as(control.name()).isEqualTo(new Outcome("APPROVED", List.of()));
        }
    }
}
