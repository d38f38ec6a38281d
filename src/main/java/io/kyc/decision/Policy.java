package io.kyc.decision;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The effect of each reason.
 *
 * @param effects of the reasons that do not have their default effect
 */
public record Policy(Map<Reason, Effect> effects) {
    public Policy {
        effects = effects.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(effects));
    }

    /** The effect of a reason. */
    public Effect effect(Reason reason) {
        return effects.getOrDefault(reason, reason.defaultEffect());
    }

    /**
     * @param effects by the reasons' codes, as {@link #effectsByCode} returned them; unknown codes from another release
     *     are ignored
     */
    public static Policy ofCodes(Map<String, Effect> effects) {
        Map<Reason, Effect> known = new EnumMap<>(Reason.class);
        for (Reason reason : Reason.values()) {
            if (effects.containsKey(reason.code())) {
                known.put(reason, effects.get(reason.code()));
            }
        }
        return new Policy(known);
    }

    /**
     * The effect of every reason by its code, including defaults. It must be stored so that the same decision can be
     * made again.
     */
    public Map<String, Effect> effectsByCode() {
        return Arrays.stream(Reason.values()).collect(Collectors.toUnmodifiableMap(Reason::code, this::effect));
    }

    /** The worst effect decides. Without reasons the decision is {@link Decision#APPROVED}. */
    public Decision decide(Collection<Reason> reasons) {
        return reasons.stream()
                .map(this::effect)
                .max(Comparator.naturalOrder())
                .orElse(Effect.NONE)
                .decision();
    }
}
