package io.kyc.local.protocol;

import java.io.StringWriter;
import java.lang.System.Logger.Level;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Answers {@code POST /} of the AWS Query protocol, which STS speaks: a form goes in, XML comes out. It checks the
 * signature. It knows no HTTP.
 */
public final class AwsQueryEndpoint {
    private static final System.Logger LOG = System.getLogger(AwsQueryEndpoint.class.getName());
    /** The version of STS's API, and the namespace of its answers. */
    private static final String VERSION = "2011-06-15";

    private static final String NAMESPACE = "https://sts.amazonaws.com/doc/" + VERSION + "/";
    /** Errors whose name differs from that of the JSON protocol; each has STS's status. */
    private static final Map<String, Named> NAMES = Map.of(
            "MissingAuthenticationTokenException", new Named(403, "MissingAuthenticationToken"),
            "IncompleteSignatureException", new Named(400, "IncompleteSignature"),
            "UnrecognizedClientException", new Named(403, "InvalidClientTokenId"),
            "InvalidSignatureException", new Named(403, "SignatureDoesNotMatch"),
            "AccessDeniedException", new Named(403, "AccessDenied"),
            "ThrottlingException", new Named(400, "Throttling"),
            "InternalServerError", new Named(500, "InternalFailure"));

    private final Map<String, QueryOperation> operations = new LinkedHashMap<>();
    private final SignatureV4 signature;

    /** An answer in XML. */
    public record Answer(int status, String xml) {}

    private record Named(int status, String code) {}

    public AwsQueryEndpoint(Collection<QueryOperation> operations, SignatureV4 signature) {
        operations.forEach(operation -> this.operations.put(operation.name(), operation));
        this.signature = signature;
    }

    /** The operations' names, such as {@code AssumeRole}. */
    public Set<String> names() {
        return Set.copyOf(operations.keySet());
    }

    /** The name of the operation that the body asks for, if there is such an operation. */
    public Optional<String> operation(byte[] body) {
        return Optional.ofNullable(form(body).get("Action")).filter(operations::containsKey);
    }

    /** The answer to a call. Never throws. */
    public Answer answer(Map<String, List<String>> headers, byte[] body) {
        try {
            signature.check(headers, body);
            Map<String, String> form = form(body);
            QueryOperation operation = operations.get(form.getOrDefault("Action", ""));
            if (operation == null || !VERSION.equals(form.get("Version"))) {
                throw AwsJsonException.of(400, "InvalidAction", "Could not find operation for this version");
            }
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put(operation.name() + "Result", operation.result().apply(form));
            answer.put("ResponseMetadata", Map.of("RequestId", UUID.randomUUID().toString()));
            return new Answer(200, xml(operation.name() + "Response", answer));
        } catch (AwsJsonException e) {
            return error(e);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a call of STS failed", e);
            return error(AwsJsonException.of(500, "InternalServerError", "Internal server error"));
        }
    }

    /** An error answer. */
    public static Answer error(AwsJsonException e) {
        Named named = NAMES.getOrDefault(e.type(), new Named(e.status(), e.type()));
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("Type", named.status() < 500 ? "Sender" : "Receiver");
        error.put("Code", named.code());
        error.put("Message", e.getMessage());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("Error", error);
        answer.put("RequestId", UUID.randomUUID().toString());
        return new Answer(named.status(), xml("ErrorResponse", answer));
    }

    private static Map<String, String> form(byte[] body) {
        Map<String, String> form = new LinkedHashMap<>();
        for (String pair : new String(body, StandardCharsets.UTF_8).split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return form;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A broken escape stands for itself; the operation then says what is wrong with the value.
            return text;
        }
    }

    private static String xml(String root, Map<String, Object> elements) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartElement(root);
            xml.writeDefaultNamespace(NAMESPACE);
            write(xml, elements);
            xml.writeEndElement();
            xml.close();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a writer in memory does not fail", e);
        }
    }

    private static void write(XMLStreamWriter xml, Map<?, ?> elements) throws XMLStreamException {
        for (Map.Entry<?, ?> element : elements.entrySet()) {
            xml.writeStartElement((String) element.getKey());
            if (element.getValue() instanceof Map<?, ?> inner) {
                write(xml, inner);
            } else {
                xml.writeCharacters(element.getValue().toString());
            }
            xml.writeEndElement();
        }
    }
}
