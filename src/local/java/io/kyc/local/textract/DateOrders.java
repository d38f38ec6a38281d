package io.kyc.local.textract;

import io.kyc.mrz.MrzDate;
import java.util.List;
import java.util.Optional;

/**
 * Finds out whether a page prints the day or the month first: from a date that the machine-readable zone has as well,
 * or from a date that can be read in one way only, or from the country. The United States print the month first. Canada
 * uses both orders, so its dates stay ambiguous. All other countries print the day first.
 */
final class DateOrders {
    private DateOrders() {}

    static DateOrder of(List<Segment> segments, Optional<Zone> zone) {
        List<DateText> dates = segments.stream()
                .flatMap(segment -> DateText.findAll(segment.text()).stream())
                .toList();
        return byZone(dates, zone)
                .or(() -> byPage(dates))
                .or(() -> zone.flatMap(DateOrders::byIssuer))
                .orElseGet(() -> byCountry(segments));
    }

    private static Optional<DateOrder> byZone(List<DateText> dates, Optional<Zone> zone) {
        List<MrzDate> known = zone.stream()
                .flatMap(z -> java.util.stream.Stream.of(
                        z.mrz().holder().birthDate(), z.mrz().document().expiryDate()))
                .toList();
        return only(dates.stream()
                .filter(DateText::isAmbiguous)
                .flatMap(date -> date.readings().stream())
                .filter(reading -> known.stream().anyMatch(day -> Zone.isSameDay(day, reading)))
                .map(DateText.Reading::order)
                .toList());
    }

    private static Optional<DateOrder> byPage(List<DateText> dates) {
        return only(dates.stream()
                .filter(date -> !date.isAmbiguous())
                .map(date -> date.readings().get(0).order())
                .filter(order -> order != DateOrder.UNKNOWN)
                .toList());
    }

    /** The order that all have in common; empty if the page's dates contradict each other. */
    private static Optional<DateOrder> only(List<DateOrder> orders) {
        return orders.stream().distinct().count() == 1 ? Optional.of(orders.get(0)) : Optional.empty();
    }

    private static Optional<DateOrder> byIssuer(Zone zone) {
        return switch (zone.mrz().document().issuer()) {
            case "USA" -> Optional.of(DateOrder.MONTH_FIRST);
            case "CAN", "" -> Optional.empty();
            default -> Optional.of(DateOrder.DAY_FIRST);
        };
    }

    private static DateOrder byCountry(List<Segment> segments) {
        return Country.of(segments).dateOrder();
    }
}
