package io.kyc.local.protocol;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * Answers {@code POST /}: it finds the operation, checks the signature, and turns the body into an answer or an error.
 * It knows no HTTP.
 */
public final class AwsJsonEndpoint {
    private static final System.Logger LOG = System.getLogger(AwsJsonEndpoint.class.getName());
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Operation> operations = new LinkedHashMap<>();
    private final SignatureV4 signature;

    /** An answer of AWS JSON 1.1; {@code errorType} is present for errors. */
    public record Answer(int status, ObjectNode body, Optional<String> errorType) {}

    public AwsJsonEndpoint(Collection<Operation> operations, SignatureV4 signature) {
        operations.forEach(operation -> this.operations.put(operation.target(), operation));
        this.signature = signature;
    }

    /** The operations' names, such as {@code AnalyzeID}. */
    public Set<String> names() {
        return operations.values().stream().map(Operation::name).collect(Collectors.toSet());
    }

    /** @param target the header {@code X-Amz-Target}, or null */
    public Optional<Operation> operation(String target) {
        return Optional.ofNullable(target).map(operations::get);
    }

    /**
     * The answer to a call. It checks the signature even if the operation is unknown, because the real services report
     * a wrong key first. Never throws.
     */
    public Answer answer(Optional<Operation> operation, Map<String, List<String>> headers, byte[] body) {
        try {
            signature.check(headers, body);
            Operation known = operation.orElseThrow(
                    () -> AwsJsonException.of(400, "UnknownOperationException", "Unknown operation"));
            return new Answer(200, known.body().apply(parse(body)), Optional.empty());
        } catch (AwsJsonException e) {
            return error(e);
        } catch (AwsServiceException e) {
            return error(AwsJsonException.of(e));
        } catch (RuntimeException | OutOfMemoryError | LinkageError e) {
            // A defect, or a picture that is too large for this heap. The caller must get an answer, and the cause must
            // be logged.
            LOG.log(Level.ERROR, operation.map(Operation::target).orElse("An unknown operation") + " failed", e);
            return error(AwsJsonException.of(500, "InternalServerError", "Internal server error"));
        }
    }

    /** An error answer with its {@code __type} and {@code message}. */
    public static Answer error(AwsJsonException e) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("__type", e.type());
        body.put("message", e.getMessage());
        return new Answer(e.status(), body, Optional.of(e.type()));
    }

    private static JsonNode parse(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw AwsJsonException.serialization("The body is not JSON");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
