package io.kyc.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Allowed and forbidden repairs. {@code -Dkyc.zones=100000} tries more zones and counts the results. */
class MrzRepairTest {
    private static final int USUAL = 5_000;
    private static final int ZONES = Integer.getInteger("kyc.zones", USUAL);
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<";
    /** The printed and the read character, in both directions. */
    private static final String LOOK_ALIKE = "O0I1S5B8Z2G6D0Q0L1";

    private static final List<MrzSpecimen> FORMATS = List.of(MrzSpecimen.TD1, MrzSpecimen.TD2, MrzSpecimen.TD3);

    /** A zone with one wrong character in a protected field. */
    private record Slip(MrzContents contents, List<String> zone, int line, int column, char is) {

        static Slip any(Random random) {
            MrzSpecimen like = FORMATS.get(random.nextInt(FORMATS.size()));
            MrzContents contents = MrzHolders.any(like.format(), random);
            List<String> zone = MrzWriter.write(contents);
            while (true) {
                int line = random.nextInt(zone.size());
                int column = random.nextInt(like.format().length());
                char is = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
                boolean isProtected = like.protectedPlaces().get(line).charAt(column) == '#';
                if (isProtected && zone.get(line).charAt(column) != is) {
                    return new Slip(contents, zone, line, column, is);
                }
            }
        }

        List<String> read() {
            return with(zone, line, column, is);
        }

        /**
         * The weights 7, 3 and 1 are coprime to 10, so only characters with the same value modulo 10 have the same
         * check digit.
         */
        boolean isDetectable() {
            return MrzCheckDigit.of("" + is)
                    != MrzCheckDigit.of("" + zone.get(line).charAt(column));
        }

        MrzPrint print(String number) {
            return new MrzPrint(
                    Optional.of(number),
                    Optional.of(contents.holder().primaryIdentifier()),
                    Optional.of(contents.holder().secondaryIdentifier()));
        }

        String about() {
            return "%s, %d:%d %s".formatted(zone, line, column, is);
        }
    }

    private static List<String> with(List<String> zone, int line, int column, char c) {
        List<String> changed = new ArrayList<>(zone);
        changed.set(
                line, zone.get(line).substring(0, column) + c + zone.get(line).substring(column + 1));
        return changed;
    }

    private static Mrz parsed(List<String> zone) {
        return MrzParser.parse(zone).mrz().orElseThrow();
    }

    private static void report(String what, int of, int count) {
        if (ZONES > USUAL) {
            System.out.printf(Locale.ROOT, "%s: %d of %d (%.2f %%)%n", what, count, of, 100.0 * count / of);
        }
    }

    /** Counts the results of readings with one wrong character each. */
    private static final class Tally {
        private int detectable;
        private int repaired;
        private int unconfirmed;
        private int undetectable;
        private int wrong;
        private int wrongNumber;
        private int takenOver;
        private int absent;

        void add(Slip slip, MrzPrint print) {
            MrzReading reading = MrzReader.read(slip.read(), print);
            Mrz truth = parsed(slip.zone());
            if (reading.mrz().isEmpty()) {
                absent++;
                return;
            }
            Mrz mrz = reading.mrz().get();
            detectable += slip.isDetectable() ? 1 : 0;
            undetectable += slip.isDetectable() ? 0 : 1;
            unconfirmed += reading.repairUnconfirmed() ? 1 : 0;
            if (!reading.verified()) {
                assertThat(mrz).as(slip.about()).isEqualTo(parsed(slip.read()));
                return;
            }
            assertThat(mrz.holder().birthDate())
                    .as(slip.about())
                    .isEqualTo(truth.holder().birthDate());
            assertThat(mrz.document().expiryDate())
                    .as(slip.about())
                    .isEqualTo(truth.document().expiryDate());
            boolean right = mrz.document().number().equals(truth.document().number())
                    && mrz.optionalData().equals(truth.optionalData());
            boolean printSaysSo =
                    !mrz.document().number().equals(truth.document().number())
                            && print.documentNumber()
                                    .filter(mrz.document().number()::equals)
                                    .isPresent();
            assertThat(right || !slip.isDetectable() || printSaysSo)
                    .as(slip.about())
                    .isTrue();
            repaired += right && slip.isDetectable() ? 1 : 0;
            wrong += right ? 0 : 1;
            addUndetectable(slip, reading, truth.document().number());
        }

        /**
         * Counts a number that no check digit distinguishes from the true one: in the end it is the print's true
         * number, or differs from it.
         */
        private void addUndetectable(Slip slip, MrzReading reading, String truth) {
            if (parsed(slip.read()).document().number().equals(truth)) {
                return;
            }
            boolean same = reading.mrz().orElseThrow().document().number().equals(truth);
            boolean fromPrint = reading.repairs().stream().anyMatch(repair -> repair.basis() == MrzRepair.Basis.PRINT);
            assertThat(fromPrint || !same).as(slip.about()).isTrue();
            wrongNumber += same ? 0 : 1;
            takenOver += same ? 1 : 0;
        }

        void report(String print) {
            MrzRepairTest.report("repaired, " + print, detectable, repaired);
            MrzRepairTest.report("defective with a repair that is not confirmed, " + print, detectable, unconfirmed);
            MrzRepairTest.report("verified and wrong where no check digit can tell, " + print, undetectable, wrong);
            MrzRepairTest.report("of these in the number, " + print, wrong, wrongNumber);
            MrzRepairTest.report("number as in print, be it repaired by it, " + print, detectable, takenOver);
            MrzRepairTest.report("no zone found, " + print, detectable + undetectable + absent, absent);
        }
    }

    private static Tally tally(int seed, int zones, Function<Slip, MrzPrint> print) {
        Random random = new Random(seed);
        Tally tally = new Tally();
        for (int i = 0; i < zones; i++) {
            Slip slip = Slip.any(random);
            tally.add(slip, print.apply(slip));
        }
        assertThat(tally.detectable).isGreaterThan(zones * 8 / 10);
        return tally;
    }

    @Test
    void verifiesNoWrongCharacterByCheckDigitsAlone() {
        Tally tally = tally(21, ZONES, slip -> MrzPrint.none());
        tally.report("no print");
        assertThat(tally.unconfirmed)
                .as("what check digits alone would let pass")
                .isGreaterThan(ZONES / 20);
    }

    @Test
    void verifiesNoWrongCharacterBesideTheTrueNumberInPrint() {
        Tally tally =
                tally(22, ZONES, slip -> slip.print(slip.contents().document().number()));
        tally.report("true number in print");
        assertThat(tally.repaired).isGreaterThan(ZONES / 100);
    }

    @Test
    void verifiesNoWrongCharacterThatThePrintHasToo() {
        tally(23, ZONES / 10, slip -> slip.print(parsed(slip.read()).document().number()))
                .report("number in print as in the zone");
    }

    @Test
    void repairsLookAlikesOfTheNumberThatThePrintHas() {
        Random random = new Random(25);
        int slips = 0;
        int right = 0;
        int alone = 0;
        while (slips < ZONES / 10) {
            Slip any = Slip.any(random);
            List<String> read = lookAlike(any, random);
            if (read.equals(any.zone())) {
                continue;
            }
            String number = any.contents().document().number();
            MrzReading reading = MrzReader.read(read, any.print(number));
            slips++;
            right += reading.verified()
                            && reading.mrz().orElseThrow().document().number().equals(number)
                    ? 1
                    : 0;
            alone += MrzReader.read(read).repairUnconfirmed() ? 1 : 0;
        }
        report("look-alike in the number, repaired with print", slips, right);
        report("look-alike in the number, repair not confirmed without print", slips, alone);
        assertThat(right).isGreaterThanOrEqualTo(slips * 95 / 100);
    }

    /** One character of the number, read as a look-alike. */
    private static List<String> lookAlike(Slip any, Random random) {
        MrzLayout at = any.contents().format().layout();
        int i = random.nextInt(any.contents().document().number().length());
        MrzSpan span =
                i < 9 ? at.document().number().field() : at.optionalData().first();
        int column = span.from() + (i < 9 ? i : i - 9);
        int from = random.nextInt(LOOK_ALIKE.length());
        for (int n = 0; n < LOOK_ALIKE.length(); n++) {
            int pair = (from + n) % LOOK_ALIKE.length();
            if (LOOK_ALIKE.charAt(pair) == any.zone().get(span.line()).charAt(column)) {
                return with(any.zone(), span.line(), column, LOOK_ALIKE.charAt(pair ^ 1));
            }
        }
        return any.zone();
    }

    @Test
    void leavesAForgedNumberAsItIsRead() {
        List<String> zone = MrzWriter.write(new MrzContents(
                MrzFormat.TD3,
                new MrzDocument("P", "UTO", "521137080", new MrzDate("320415")),
                new MrzHolder("Eriksson", "Anna", "UTO", new MrzDate("740812"), 'F'),
                ""));
        List<String> forged = List.of(zone.get(0), zone.get(1).replace("521137080", "528137080"));
        for (MrzPrint print : List.of(MrzPrint.none(), printed("528137080", Set.of("528137080")))) {
            MrzReading reading = MrzReader.read(forged, print);
            assertThat(reading.defects()).isNotEmpty();
            assertThat(reading.mrz().orElseThrow().document().number()).isEqualTo("528137080");
            assertThat(reading.repairUnconfirmed()).isTrue();
        }
        MrzReading confirmed = MrzReader.read(forged, printed("52B 137-080", Set.of()));
        assertThat(confirmed.mrz().orElseThrow().document().number())
                .as("the print says what the check digits say")
                .isEqualTo("52B137080");
        assertThat(confirmed.repairs()).extracting(MrzRepair::basis).containsExactly(MrzRepair.Basis.PRINT);
    }

    @Test
    void leavesAnAmbiguousCheckDigitOpen() {
        List<String> card = List.of(
                "ADDEUF1K9Y3U6Q<DDZQM623<<<<<<<", "1111075M3704262XXX<<<<<<<<<<<6", "SPECIMEN<<SVEN<<<<<<<<<<<<<<<<");
        assertThat(MrzParser.parse(card).verified()).isTrue();
        assertThat(MrzParser.parse(with(card, 0, 14, '0')).verified()).isTrue();
        List<String> read = with(card, 0, 14, 'O');
        for (MrzPrint print : List.of(MrzPrint.none(), printed("F1K9Y3U6QDDZQM62", Set.of()))) {
            MrzReading reading = MrzReader.read(read, print);
            assertThat(reading.defects()).isNotEmpty();
            assertThat(reading.repairUnconfirmed()).isTrue();
            assertThat(reading.mrz().orElseThrow().lines()).isEqualTo(read);
        }
        MrzReading confirmed = MrzReader.read(read, printed("F1K9Y3U6Q", Set.of()));
        assertThat(confirmed.mrz().orElseThrow().document().number()).isEqualTo("F1K9Y3U6Q");
        assertThat(confirmed.verified()).isTrue();
    }

    @Test
    void leavesTheNumberOfACardAsItIsRead() {
        List<String> card = List.of(
                "I<SWE59000002<0198703142391<<<", "8703145M1701027SWE<<<<<<<<<<<8", "SPECIMEN<<SVEN<<<<<<<<<<<<<<<<");
        MrzReading reading = MrzReader.read(card);
        assertThat(reading.mrz().orElseThrow().document().number()).isEqualTo("59000002");
        assertThat(reading.mrz().orElseThrow().lines()).isEqualTo(card);
    }

    private static MrzPrint printed(String number, Set<String> words) {
        return new MrzPrint(Optional.of(number), Optional.empty(), Optional.empty(), words);
    }

    @Test
    void repairsOptionalDataThatThePrintHasAsAWord() {
        List<String> zone = MrzWriter.write(MrzHolders.card("D23145790", "8704O5 X1"));
        List<String> read = List.of(zone.get(0).replace("8704O5", "870405"), zone.get(1), zone.get(2));
        assertThat(MrzReader.read(read).repairUnconfirmed()).isTrue();
        assertThat(MrzReader.read(read).mrz().orElseThrow().optionalData()).isEqualTo("870405 X1");
        assertThat(MrzReader.read(read, printed("D23145790", Set.of("X1", "8704O51", "870405")))
                        .verified())
                .as("another word")
                .isFalse();
        MrzReading reading = MrzReader.read(read, printed("D23145790", Set.of("X1", "8704-O5")));
        assertThat(reading.mrz().orElseThrow().lines()).isEqualTo(zone);
        assertThat(reading.repairUnconfirmed()).isFalse();
        assertThat(reading.repairs())
                .containsExactly(new MrzRepair(MrzField.OPTIONAL_DATA, 0, 19, MrzRepair.Basis.PRINT));
    }

    @Test
    void repairsNoOptionalDataByAShortWord() {
        List<String> zone = MrzWriter.write(MrzHolders.card("D23145790", "7O5"));
        List<String> read = List.of(zone.get(0).replace("7O5", "705"), zone.get(1), zone.get(2));
        assertThat(MrzReader.read(read, printed("D23145790", Set.of("7O5"))).repairUnconfirmed())
                .isTrue();
    }

    @Test
    void neverRepairsNumberAndOptionalDataAtOnce() {
        List<String> zone = MrzWriter.write(MrzHolders.card("D2314579O", "8704O5"));
        List<String> read = List.of(
                zone.get(0).replace("D2314579O", "D23145790").replace("8704O5", "870405"), zone.get(1), zone.get(2));
        MrzReading reading = MrzReader.read(read, printed("D23145790", Set.of("8704O5", "D2314579O")));
        assertThat(reading.defects()).isNotEmpty();
        assertThat(reading.repairUnconfirmed()).isTrue();
    }
}
