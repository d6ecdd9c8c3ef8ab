/**
 * Container images: what the project file says of them, and how they get into ECR. {@code
 * WrittenImages} reads, and knows no network; {@code ImagePublication} builds with Docker and looks
 * tags up, before the service is compiled. {@code ImageRepository} is where built images live.
 */
@NullMarked
package dev.tradewind.aws.image;

import org.jspecify.annotations.NullMarked;
