package io.kyc.document.reading;

import io.kyc.document.reading.DocumentText.Field;
import io.kyc.document.reading.DocumentText.Line;
import io.kyc.document.reading.DocumentText.Page;
import io.kyc.image.RelativeBox;
import io.kyc.image.Sides;
import io.kyc.mrz.MrzContents;
import io.kyc.mrz.MrzDate;
import io.kyc.mrz.MrzDocument;
import io.kyc.mrz.MrzFormat;
import io.kyc.mrz.MrzHolder;
import io.kyc.mrz.MrzWriter;
import io.kyc.pii.Redacted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Builds pages as a reader returns them. */
public final class Pages {
    public static final MrzContents ANNA = new MrzContents(
            MrzFormat.TD3,
            new MrzDocument("P", "UTO", "L898902C3", new MrzDate("300415")),
            new MrzHolder("Eriksson", "Anna Maria", "UTO", new MrzDate("740812"), 'F'),
            "ZE184226B");

    /** Conclusions of AnalyzeID that it returns as fields. */
    private static final Set<String> NOT_PRINTED = Set.of("ID_TYPE", "MRZ_CODE");

    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Set<String> filled = new HashSet<>();
    private final List<Line> lines = new ArrayList<>();

    public static Pages page() {
        return new Pages();
    }

    /** The print of the passport, with AnalyzeID's names. */
    public static Pages passport() {
        return page().with("ID_TYPE", "PASSPORT")
                .with("LAST_NAME", "ERIKSSON")
                .with("FIRST_NAME", "ANNA")
                .with("MIDDLE_NAME", "MARIA")
                .with("DOCUMENT_NUMBER", "L898902C3")
                .with("DATE_OF_BIRTH", "12 AUG/AOUT 1974")
                .with("DATE_OF_ISSUE", "16 APR/AVR 2020")
                .with("EXPIRATION_DATE", "15 APR/AVR 2030")
                .lines("PASSPORT", "UTOPIA");
    }

    public static Pages licence() {
        return page().with("ID_TYPE", "DRIVER LICENSE FRONT")
                .with("LAST_NAME", "SAMPLE")
                .with("FIRST_NAME", "MICHAEL")
                .with("MIDDLE_NAME", "JOHN")
                .with("SUFFIX", "JR")
                .with("DOCUMENT_NUMBER", "T64235789")
                .with("DATE_OF_BIRTH", "06/06/1986")
                .with("DATE_OF_ISSUE", "06/06/2022")
                .with("EXPIRATION_DATE", "12/10/2030")
                .with("STATE_NAME", "VIRGINIA");
    }

    public Pages with(String type, String text) {
        return with(type, text, 97.5);
    }

    public Pages with(String type, String text, double confidence) {
        fields.put(type, new Field(type, Redacted.of(text), confidence));
        filled.remove(type);
        return this;
    }

    /** A field that the reader took from the zone, so no line has its text. */
    public Pages filled(String type, String text) {
        with(type, text, 94);
        filled.add(type);
        return this;
    }

    public Pages without(String... types) {
        List.of(types).forEach(fields::remove);
        return this;
    }

    public Pages lines(String... texts) {
        for (String text : texts) {
            lines.add(new Line(Redacted.of(text), 91));
        }
        return this;
    }

    public Pages zone(MrzContents holder) {
        return lines(MrzWriter.write(holder).toArray(String[]::new));
    }

    public static MrzContents named(String family, String given) {
        return holder(
                ANNA.format(),
                ANNA.document().number(),
                ANNA.holder().birthDate().text(),
                family,
                given);
    }

    public static MrzContents holder(MrzFormat format, String number, String birth, String family, String given) {
        return new MrzContents(
                format,
                new MrzDocument(format == MrzFormat.TD3 ? "P" : "I", "UTO", number, new MrzDate("300415")),
                new MrzHolder(family, given, "UTO", new MrzDate(birth), 'F'),
                ANNA.optionalData());
    }

    /** @param pages the front, and the back if there is one */
    public static Sides<Page> text(Pages... pages) {
        List<Page> texts = Stream.of(pages).map(page -> page.text()).toList();
        return texts.size() == 1 ? Sides.of(texts.get(0)) : Sides.of(texts.get(0), texts.get(1));
    }

    /** The page; its lines are below each other and as wide as the page. */
    public Page text() {
        List<Line> printed = Stream.concat(
                        fields.values().stream()
                                .filter(field -> !filled.contains(field.type()) && !NOT_PRINTED.contains(field.type()))
                                .map(field -> new Line(field.text(), 91)),
                        lines.stream())
                .toList();
        List<Line> placed = new ArrayList<>();
        for (Line line : printed) {
            double top = 0.05 + 0.9 * placed.size() / Math.max(printed.size(), 30);
            placed.add(new Line(line.text(), line.confidence(), Optional.of(new RelativeBox(0.1, top, 0.8, 0.02))));
        }
        return new Page(List.copyOf(fields.values()), placed);
    }
}
