package io.kyc.local.operation;

import io.kyc.local.protocol.Operation;
import io.kyc.local.store.ObjectStore;
import java.util.List;
import software.amazon.awssdk.services.textract.model.AnalyzeIdRequest;
import software.amazon.awssdk.services.textract.model.AnalyzeIdResponse;
import software.amazon.awssdk.services.textract.model.Document;

/** Textract: {@code AnalyzeID}. */
public final class TextractOperations {
    private final Engines engines;
    private final DocumentInput input;

    public TextractOperations(Engines engines, ObjectStore objects) {
        this.engines = engines;
        this.input = new DocumentInput(objects);
    }

    public List<Operation> all() {
        return List.of(Operation.of(
                "Textract.AnalyzeID", true, AnalyzeIdRequest::builder, AnalyzeIdRequest.class, this::analyzeId));
    }

    private AnalyzeIdResponse analyzeId(AnalyzeIdRequest request) {
        Constraints constraints = new Constraints();
        List<Document> pages = request.hasDocumentPages() ? request.documentPages() : null;
        constraints.required("documentPages", pages).size("documentPages", pages, 1, 2);
        for (int i = 0; pages != null && i < pages.size(); i++) {
            DocumentInput.constrain(constraints, "documentPages." + (i + 1) + ".member", pages.get(i));
        }
        constraints.check();
        return engines.analyzeId(pages.stream().map(input::picture).toList());
    }
}
