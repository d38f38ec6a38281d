package io.kyc.local.textract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The probable origin of a document without a machine-readable zone. It distinguishes only what matters for reading the
 * document.
 */
enum Country {
    UNITED_STATES(DateOrder.MONTH_FIRST),
    CANADA(DateOrder.UNKNOWN),
    /**
     * Any other country that prints dates with dots, uses European numbers, or has a heading that North America does
     * not use.
     */
    ELSEWHERE(DateOrder.DAY_FIRST),
    UNKNOWN(DateOrder.UNKNOWN);

    private static final Set<String> NAMES_OF_UNITED_STATES = Set.of("USA", "UNITEDSTATES", "UNITEDSTATESOFAMERICA");
    private static final Pattern DOTTED =
            Pattern.compile("(?<![0-9])[0-9]{1,2}\\. ?[0-9]{1,2}\\. ?[0-9]{2,4}(?![0-9])");
    private static final Set<String> HEADINGS = Set.of(
            "DRIVINGLICENCE",
            "FUHRERSCHEIN",
            "PERMISODECONDUCCION",
            "PATENTEDIGUIDA",
            "CARTADECONDUCAO",
            "RIJBEWIJS",
            "PRAWOJAZDY",
            "KORKORT",
            "PERSONALAUSWEIS",
            "CARTENATIONALEDIDENTITE",
            "CARTADIDENTITA",
            "REPUBLIQUEFRANCAISE",
            "BUNDESREPUBLIKDEUTSCHLAND",
            "REPUBBLICAITALIANA",
            "REINODEESPANA",
            "ESPANA",
            "REPUBLICAPORTUGUESA",
            "UNITEDKINGDOM",
            "NEDERLAND",
            "OSTERREICH",
            "REPUBLIKOSTERREICH",
            "AUSTRALIA",
            "NEWZEALAND",
            "IRELAND",
            "EIRE",
            "DOCUMENTONACIONALDEIDENTIDAD",
            "IDENTITEITSKAART",
            "CARTAODECIDADAO",
            "REISEPASS",
            "PASAPORTE",
            "PASSAPORTO",
            "PASSAPORTE",
            "PASPOORT");

    private final DateOrder dateOrder;

    Country(DateOrder dateOrder) {
        this.dateOrder = dateOrder;
    }

    DateOrder dateOrder() {
        return dateOrder;
    }

    static Country of(List<Segment> segments) {
        if (segments.stream().anyMatch(segment -> DOTTED.matcher(segment.text()).find())) {
            return ELSEWHERE;
        }
        if (segments.stream().map(Segment::text).map(FoldedText::fold).anyMatch(NAMES_OF_UNITED_STATES::contains)) {
            return UNITED_STATES;
        }
        Optional<String> state = state(segments);
        if (state.isPresent()) {
            return States.isOfUnitedStates(state.get()) ? UNITED_STATES : CANADA;
        }
        boolean elsewhere = segments.stream()
                .map(segment -> FoldedText.fold(segment.text()))
                .anyMatch(folded -> HEADINGS.stream().anyMatch(folded::contains));
        return elsewhere ? ELSEWHERE : UNKNOWN;
    }

    private static Optional<String> state(List<Segment> segments) {
        return segments.stream()
                .map(segment -> AddressText.state(segment.text()))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> segments.stream()
                        .map(segment -> States.namedIn(segment.text()))
                        .flatMap(Optional::stream)
                        .findFirst());
    }
}
