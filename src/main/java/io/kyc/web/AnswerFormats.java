package io.kyc.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kyc.idempotency.AnswerFormat;
import io.kyc.problem.KycException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Writes answers exactly as HTTP sends them, so that a repetition gets the same text. */
@Singleton
class AnswerFormats implements AnswerFormat {
    private static final String REPLAYED = "Idempotent-Replayed";

    private final ObjectMapper mapper;
    private final Problems problems;

    AnswerFormats(HttpJson json, Problems problems) {
        this.mapper = json.getContext(Object.class);
        this.problems = problems;
    }

    @Override
    public AnswerFormat.Answered of(int status, Object answer) {
        return new AnswerFormat.Answered(status, Optional.of(written(answer)));
    }

    @Override
    public AnswerFormat.Answered of(KycException refusal) {
        return new AnswerFormat.Answered(Statuses.of(refusal.code()), Optional.of(written(problems.problem(refusal))));
    }

    @Override
    public <T> T read(AnswerFormat.Answered answer, Class<T> type) {
        try {
            return mapper.readerFor(type)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(answer.body().orElseThrow());
        } catch (JsonProcessingException e) {
            // Without the cause: its message quotes the text.
            throw new IllegalStateException(
                    "a kept answer that cannot be read: " + e.getClass().getSimpleName());
        }
    }

    /** The answer to a repetition. */
    static Response again(AnswerFormat.Answered answer) {
        return Response.status(answer.status())
                .type(answer.status() < 400 ? MediaType.APPLICATION_JSON + ";charset=UTF-8" : Problem.MEDIA_TYPE)
                .header(REPLAYED, "true")
                .entity(answer.body().orElseThrow())
                .build();
    }

    private String written(Object body) {
        try {
            return mapper.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer that cannot be written", e);
        }
    }
}
