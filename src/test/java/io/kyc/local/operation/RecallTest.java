package io.kyc.local.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kyc.local.protocol.AwsJsonException;
import io.kyc.local.protocol.Operation;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecallTest {
    private final AtomicInteger asked = new AtomicInteger();
    private final Operation detectFaces =
            new Operation("RekognitionService.DetectFaces", true, request -> answer(request.hashCode()));

    @Test
    void asksTheSameQuestionOnce() {
        Operation recalling = remembering(true, detectFaces);

        ObjectNode first = recalling.body().apply(question("Bytes", "a"));
        ObjectNode second = recalling.body().apply(question("Bytes", "a"));
        ObjectNode other = recalling.body().apply(question("Bytes", "b"));

        assertThat(second).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
        assertThat(asked).hasValue(2);
    }

    @Test
    void returnsACopyOfTheAnswer() {
        Operation recalling = remembering(true, detectFaces);
        recalling.body().apply(question("Bytes", "a")).put("answer", "changed");

        assertThat(recalling.body().apply(question("Bytes", "a")).get("answer").asText())
                .isNotEqualTo("changed");
    }

    @Test
    void asksAgainForAnObject() {
        Operation recalling = remembering(true, detectFaces);
        recalling.body().apply(question("S3Object", "key"));
        recalling.body().apply(question("S3Object", "key"));

        assertThat(asked).hasValue(2);
    }

    @Test
    void remembersNoRefusal() {
        Operation refusing = remembering(true, new Operation("Textract.AnalyzeID", true, request -> {
            asked.incrementAndGet();
            throw AwsJsonException.of(400, "BadDocumentException", "no");
        }));

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> refusing.body().apply(question("Bytes", "a")))
                    .isInstanceOf(AwsJsonException.class);
        }
        assertThat(asked).hasValue(2);
    }

    @Test
    void remembersOnlyPureOperationsIfSwitchedOn() {
        Operation creating = new Operation("RekognitionService.CreateFaceLivenessSession", false, request -> answer(1));

        assertThat(remembering(true, creating)).isSameAs(creating);
        assertThat(remembering(false, detectFaces)).isSameAs(detectFaces);
    }

    private Operation remembering(boolean on, Operation operation) {
        return new Recall(on).remembering(List.of(operation)).get(0);
    }

    private ObjectNode answer(int value) {
        asked.incrementAndGet();
        return JsonNodeFactory.instance.objectNode().put("answer", Integer.toString(value));
    }

    private static ObjectNode question(String member, String value) {
        ObjectNode question = JsonNodeFactory.instance.objectNode();
        question.putObject("Image").put(member, value);
        return question;
    }
}
