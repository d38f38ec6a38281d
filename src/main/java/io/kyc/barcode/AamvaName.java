package io.kyc.barcode;

import io.kyc.barcode.AamvaIssuer.Practice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The holder's name.
 *
 * @param family family names; empty when there are none
 * @param given first and middle names; empty when there are none
 * @param suffix {@code JR}, {@code III} ...; empty when there is none
 * @param whole the name as one text where nothing in it tells family from given names, so that the parts above are a
 *     guess; else empty
 */
record AamvaName(String family, String given, String suffix, Optional<String> whole) {
    /**
     * By the standard the suffix is the fourth part of {@code DAA}; some issuers leave out an empty middle name before
     * it.
     */
    private static final Pattern SUFFIX = Pattern.compile("(?i)(JR|SR|[IVX]+|\\d(ST|ND|RD|TH)|ESQ|MD|PH\\.?D)\\.?");

    private static final Pattern SUFFIX_AFTER_A_NAME = Pattern.compile("(?i)(JR|SR|II|III|IV|\\d(ST|ND|RD|TH))\\.?");
    /** Names in one element are parted by commas, by some issuers by {@code $} or {@code @}. */
    private static final Pattern BETWEEN = Pattern.compile("[,$@]");

    /** Its place after the family name. */
    private static final int MIDDLE_NAME = 2;

    private static final AamvaName NONE = new AamvaName("", "", "", Optional.empty());

    /**
     * {@code DCS}, {@code DAC}, {@code DAD}, {@code DCT} and {@code DCU}; before version 2 {@code DAB} or {@code DAA}
     * instead.
     */
    static AamvaName of(AamvaCard card) {
        List<String> family = parts(card.element("DCS").or(() -> card.element("DAB")));
        List<String> given = Stream.of("DAC", "DAD")
                .flatMap(id -> parts(card.element(id)).stream())
                .toList();
        if (given.isEmpty()) {
            given = parts(card.element("DCT"));
        }
        // Some issuers put all names into the element of the family name.
        AamvaName all = given.isEmpty() && family.size() > 1
                ? ofParts(family)
                : card.element("DAA").map(text -> ofOne(text, card)).orElse(NONE);
        String suffix = card.element("DCU").or(() -> card.element("DAE")).orElse("");
        if (given.isEmpty() && (family.isEmpty() || family.size() > 1)) {
            return suffix.isEmpty() ? all : new AamvaName(all.family, all.given, suffix, all.whole);
        }
        return new AamvaName(
                family.isEmpty() ? all.family : String.join(" ", family),
                given.isEmpty() ? all.given : String.join(" ", given),
                suffix,
                Optional.empty());
    }

    private static AamvaName ofOne(String text, AamvaCard card) {
        List<String> words = List.of(text.strip().split("\\s+"));
        if (BETWEEN.matcher(text).find() || words.size() < 2) {
            return ofParts(Arrays.stream(BETWEEN.split(text)).map(String::strip).toList());
        }
        int last = words.size() - 1;
        boolean suffixed =
                last > 1 && SUFFIX_AFTER_A_NAME.matcher(words.get(last)).matches();
        List<String> names = suffixed ? words.subList(0, last) : words;
        String suffix = suffixed ? words.get(last) : "";
        String whole = String.join(" ", names);
        boolean givenFirst = AamvaIssuers.issuer(card.issuer())
                .filter(issuer -> issuer.does(Practice.GIVEN_NAMES_FIRST, card.version()))
                .isPresent();
        int family = givenFirst ? names.size() - 1 : 0;
        return new AamvaName(
                String.join(" ", names.subList(family, names.size())),
                String.join(" ", names.subList(0, family)),
                suffix,
                Optional.of(whole));
    }

    /**
     * Family name, first name, middle name, suffix; the last ones may be missing, and an empty middle name may be left
     * out.
     */
    private static AamvaName ofParts(List<String> parts) {
        List<String> given = new ArrayList<>(parts.subList(Math.min(1, parts.size()), parts.size()));
        String last = given.isEmpty() ? "" : given.get(given.size() - 1);
        boolean suffixed = given.size() > MIDDLE_NAME
                ? SUFFIX.matcher(last).matches()
                : given.size() == MIDDLE_NAME
                        && SUFFIX_AFTER_A_NAME.matcher(last).matches();
        String suffix = suffixed ? given.remove(given.size() - 1) : "";
        given.removeIf(String::isEmpty);
        return new AamvaName(parts.isEmpty() ? "" : parts.get(0), String.join(" ", given), suffix, Optional.empty());
    }

    private static List<String> parts(Optional<String> element) {
        return element.stream()
                .flatMap(BETWEEN::splitAsStream)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Masked. */
    @Override
    public String toString() {
        return "AamvaName[***]";
    }
}
