package io.kyc.document;

import io.kyc.image.Photo;
import java.util.List;

/** Reads what is printed on an identity document. */
public interface DocumentReader {

    /**
     * @param pages the front, and the back where there is one
     * @return as many pages; those without text are empty
     * @throws io.kyc.problem.KycException {@code image_unreadable}, {@code aws_throttled}, {@code aws_unavailable} and the like
     */
    DocumentText read(List<Photo> pages);
}
