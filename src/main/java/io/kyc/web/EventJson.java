package io.kyc.web;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.ResolvableSerializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;

/**
 * Lets Quarkus' handler read and write more than requests and answers: it knows one type of events and one type of
 * answers, and {@link FunctionEvent} and {@link QueueAnswer} come in their place.
 */
@Singleton
class EventJson implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("events")
                .addDeserializer(APIGatewayV2HTTPEvent.class, new Events())
                .setSerializerModifier(new Answers()));
    }

    private static final class Events extends JsonDeserializer<APIGatewayV2HTTPEvent> {
        @Override
        public APIGatewayV2HTTPEvent deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return context.readValue(json, FunctionEvent.class);
        }
    }

    private static final class Answers extends BeanSerializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonSerializer<?> modifySerializer(
                SerializationConfig config, BeanDescription type, JsonSerializer<?> serializer) {
            return APIGatewayV2HTTPResponse.class.isAssignableFrom(type.getBeanClass())
                    ? new Answer(serializer)
                    : serializer;
        }
    }

    private static final class Answer extends JsonSerializer<APIGatewayV2HTTPResponse> implements ResolvableSerializer {
        private final JsonSerializer<Object> ofHttp;

        @SuppressWarnings("unchecked")
        Answer(JsonSerializer<?> ofHttp) {
            this.ofHttp = (JsonSerializer<Object>) ofHttp;
        }

        @Override
        public void resolve(SerializerProvider provider) throws JsonMappingException {
            if (ofHttp instanceof ResolvableSerializer unresolved) {
                unresolved.resolve(provider);
            }
        }

        @Override
        public void serialize(APIGatewayV2HTTPResponse answer, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            if (!(answer instanceof QueueAnswer queue)) {
                ofHttp.serialize(answer, json, provider);
                return;
            }
            json.writeStartObject();
            json.writeArrayFieldStart("batchItemFailures");
            for (String id : queue.failed()) {
                json.writeStartObject();
                json.writeStringField("itemIdentifier", id);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }
}
