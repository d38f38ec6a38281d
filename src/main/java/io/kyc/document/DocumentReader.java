package io.kyc.document;

import io.kyc.image.Photo;
import java.util.List;

/** Reads what is printed on an identity document. */
public interface DocumentReader {

    /**
     * @param pages the front, and the back where there is one
     * @return the fields that were found, each type at most once; empty when it reads none
     * @throws io.kyc.problem.KycException {@code image_unreadable}, {@code aws_throttled}, {@code aws_unavailable} and the like
     */
    List<DocumentField> read(List<Photo> pages);
}
