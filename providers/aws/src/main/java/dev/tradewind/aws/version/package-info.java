/**
 * The versions that Lambda keeps of functions and layers: which there are, and which old ones may
 * go. A version that an alias stands for is never deleted, nor is what was deployed last.
 */
@NullMarked
package dev.tradewind.aws.version;

import org.jspecify.annotations.NullMarked;
