package io.kyc.document.reading;

import io.kyc.image.Photo;
import io.kyc.image.Sides;

/** Reads the text of an identity document. */
public interface DocumentReader {

    /**
     * @param photos of one document
     * @return the text of the same sides; a side without text is empty
     * @throws io.kyc.problem.KycException {@code image_unreadable}, {@code aws_throttled}, {@code aws_unavailable} and
     *     the like
     */
    DocumentText read(Sides<Photo> photos);
}
