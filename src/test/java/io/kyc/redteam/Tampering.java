package io.kyc.redteam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/**
 * A change of AWS's answers on their way.
 *
 * @param operation for example {@code AnalyzeID}
 * @param change of the answer's JSON
 */
record Tampering(String operation, Consumer<ObjectNode> change) {

    /** Every member of these names is gone, at any depth. */
    static Tampering without(String operation, String... members) {
        return new Tampering(operation, answer -> remove(answer, members));
    }

    private static void remove(JsonNode node, String... members) {
        if (node instanceof ObjectNode object) {
            for (String member : members) {
                object.remove(member);
            }
        }
        node.forEach(child -> remove(child, members));
    }

    /** The list of this name is empty. */
    static Tampering emptied(String operation, String member) {
        return new Tampering(operation, answer -> {
            if (answer.get(member) instanceof ArrayNode list) {
                list.removeAll();
            }
        });
    }

    /** The member of the answer itself has another value. */
    static Tampering set(String operation, String member, Object value) {
        return new Tampering(operation, answer -> answer.putPOJO(member, value));
    }
}
