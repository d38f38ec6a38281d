package io.kyc.barcode;

import io.kyc.barcode.AamvaDefect.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of a card's barcode, AAMVA DL/ID Card Design Standard, versions 1 (2000) to 11 (2025). */
public final class AamvaParser {
    private static final int LATEST = 11;
    /** From this version on, first and middle names have elements of their own. */
    private static final int SEPARATE_NAMES = 4;

    private static final int TYPE_LENGTH = 2;
    private static final Set<String> CARD_TYPES = Set.of("DL", "ID", "EN");
    /** Between header and subfile there may be a few characters that a reader left of the directory. */
    private static final Pattern CARD = Pattern.compile("\\P{Cc}{0,24}?(DL|ID|EN)(?=[DZ][A-Z]{2})");

    private static final Pattern CARD_LATER = Pattern.compile("(?<=\\p{Cc})(DL|ID|EN)(?=[DZ][A-Z]{2})");
    /** The type of a jurisdiction's own subfile before its first element. */
    private static final Pattern OWN_SUBFILE = Pattern.compile("^(Z[A-Z])(?=Z[A-Z]{2})");

    /** The first element of a subfile whose issuer leaves out its type. */
    private static final Pattern FIRST_ELEMENT = Pattern.compile("\\p{Cc}*D[A-D][A-Z]");

    private static final Pattern ELEMENT = Pattern.compile("([A-Z][A-Z][A-Z0-9])(.*)", Pattern.DOTALL);
    private static final List<String> DATES = List.of("DBA", "DBB", "DBD");
    private static final List<String> ALWAYS = List.of("DAQ", "DBA", "DBB");
    private static final List<String> FROM_2 = List.of("DCS", "DBC", "DBD", "DAG", "DAI", "DAJ", "DAK", "DCG");
    private static final List<String> FROM_4 = List.of("DAC", "DCF");

    private AamvaParser() {}

    /** @return the outcome for any text; never throws */
    public static BarcodeOutcome parse(String text) {
        Optional<AamvaHeader> header = AamvaHeader.in(text);
        if (header.isEmpty()) {
            return MagneticTracks.read(text)
                    .<BarcodeOutcome>map(card -> new BarcodeOutcome.Read(card, List.of()))
                    .orElseGet(() -> new BarcodeOutcome.Unreadable(BarcodeUnreadable.NOT_AAMVA));
        }
        List<AamvaDefect> defects = new ArrayList<>();
        note(defects, Kind.HEADER, header.get().wellFormed());
        note(defects, Kind.VERSION, header.get().version() >= 1 && header.get().version() <= LATEST);
        Map<String, String> elements = new LinkedHashMap<>();
        String type = subfiles(text, header.get(), elements, defects);
        if (type.isEmpty()) {
            return new BarcodeOutcome.Unreadable(BarcodeUnreadable.NO_SUBFILE);
        }
        AamvaCard card =
                new AamvaCard(type, header.get().version(), header.get().issuer(), elements);
        contentDefects(card, defects);
        return new BarcodeOutcome.Read(card, defects);
    }

    /** Collects the elements and returns the type of the subfile with the card's own data, or an empty text. */
    private static String subfiles(
            String text, AamvaHeader header, Map<String, String> elements, List<AamvaDefect> defects) {
        String type = "";
        for (AamvaHeader.Designator subfile : header.directory()) {
            boolean typed = text.startsWith(subfile.type(), subfile.offset());
            boolean untyped = !typed && CARD_TYPES.contains(subfile.type()) && isElement(text, subfile.offset());
            if (!typed && !untyped || subfile.offset() < header.end()) {
                continue;
            }
            int end = end(text, subfile);
            note(defects, Kind.DIRECTORY, typed && end == subfile.offset() + subfile.length());
            int from = subfile.offset() + (typed ? TYPE_LENGTH : 0);
            collect(text.substring(from, end), header, elements, defects);
            type = type.isEmpty() && CARD_TYPES.contains(subfile.type()) ? subfile.type() : type;
        }
        if (!type.isEmpty() && elements.keySet().stream().anyMatch(id -> id.startsWith("D"))) {
            return type;
        }
        return subfilesElsewhere(text, header, elements, defects);
    }

    /**
     * Where the directory leads nowhere: from the type on, or from the first element where the issuer leaves out the
     * type.
     */
    private static String subfilesElsewhere(
            String text, AamvaHeader header, Map<String, String> elements, List<AamvaDefect> defects) {
        Optional<String> untyped = header.directory().stream()
                .map(AamvaHeader.Designator::type)
                .filter(CARD_TYPES::contains)
                .findFirst()
                .filter(type -> isElement(text, header.end()));
        Matcher near = CARD.matcher(text).region(header.end(), text.length());
        Matcher later = CARD_LATER.matcher(text);
        Optional<Matcher> typed =
                near.lookingAt() ? Optional.of(near) : Optional.of(later).filter(card -> card.find(header.end()));
        if (untyped.isEmpty() && typed.isEmpty()) {
            return "";
        }
        defects.add(AamvaDefect.of(Kind.DIRECTORY));
        int from = untyped.isPresent() ? header.end() : typed.get().end();
        for (String subfile : text.substring(from).split("\r")) {
            collect(OWN_SUBFILE.matcher(subfile).replaceFirst(""), header, elements, defects);
        }
        return untyped.orElseGet(() -> typed.get().group(1));
    }

    private static boolean isElement(String text, int at) {
        return at <= text.length()
                && FIRST_ELEMENT.matcher(text).region(at, text.length()).lookingAt();
    }

    /** The end of a subfile. It is a carriage return; if the length points elsewhere, the carriage return counts. */
    private static int end(String text, AamvaHeader.Designator subfile) {
        int elements = Math.min(subfile.offset() + TYPE_LENGTH, text.length());
        int stated = Math.max(elements, subfile.offset() + subfile.length());
        if (stated == text.length() || text.startsWith("\r", stated - 1)) {
            return stated;
        }
        int end = text.indexOf('\r', elements);
        return end < 0 ? text.length() : end + 1;
    }

    private static void collect(
            String subfile, AamvaHeader header, Map<String, String> elements, List<AamvaDefect> defects) {
        for (String line : header.separators().split(subfile)) {
            Matcher element = ELEMENT.matcher(line.stripLeading());
            if (!element.matches() || element.group(2).isBlank()) {
                continue;
            }
            String value = element.group(2).strip();
            String before = elements.putIfAbsent(element.group(1), value);
            if (before != null && !before.equals(value)) {
                defects.add(new AamvaDefect(Kind.ELEMENT_REPEATED, element.group(1)));
            }
        }
    }

    private static void contentDefects(AamvaCard card, List<AamvaDefect> defects) {
        List<String> mandatory = new ArrayList<>(ALWAYS);
        mandatory.addAll(card.version() >= 2 ? FROM_2 : List.of());
        mandatory.addAll(card.version() >= SEPARATE_NAMES ? FROM_4 : List.of());
        for (String id : mandatory) {
            if (!card.elements().containsKey(id)) {
                defects.add(new AamvaDefect(Kind.ELEMENT_MISSING, id));
            }
        }
        if (card.version() < 2 && card.familyName().isEmpty()) {
            defects.add(new AamvaDefect(Kind.ELEMENT_MISSING, "DAA"));
        }
        for (String id : DATES) {
            card.element(id)
                    .filter(text -> !(id.equals("DBA") && card.neverExpires()))
                    .ifPresent(text -> AamvaDate.parse(text, card)
                            .ifPresentOrElse(
                                    date -> note(defects, Kind.DATE_ORDER, id, date.asExpected()),
                                    () -> note(defects, Kind.ELEMENT_MALFORMED, id, false)));
        }
        boolean sexIsOne = card.element("DBC").isEmpty() || card.sex().isPresent();
        note(defects, Kind.ELEMENT_MALFORMED, "DBC", sexIsOne);
    }

    private static void note(List<AamvaDefect> defects, Kind kind, boolean sound) {
        note(defects, kind, "", sound);
    }

    private static void note(List<AamvaDefect> defects, Kind kind, String element, boolean sound) {
        if (!sound) {
            defects.add(new AamvaDefect(kind, element));
        }
    }
}
