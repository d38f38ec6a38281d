package io.kyc.redteam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/**
 * A change of AWS's answers on their way to the service.
 *
 * @param operation for example {@code AnalyzeID}
 * @param change of the answer's JSON
 */
record Tampering(String operation, Consumer<ObjectNode> change) {

    /** Removes every member with one of these names, at any depth. */
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

    /** Empties the list with this name. */
    static Tampering emptied(String operation, String member) {
        return new Tampering(operation, answer -> {
            if (answer.get(member) instanceof ArrayNode list) {
                list.removeAll();
            }
        });
    }

    /** Gives a member of the answer itself another value. */
    static Tampering set(String operation, String member, Object value) {
        return new Tampering(operation, answer -> answer.putPOJO(member, value));
    }
}
