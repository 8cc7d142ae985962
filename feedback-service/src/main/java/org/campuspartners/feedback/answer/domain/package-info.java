/** A person's form: its content, its fixed size, its box and its place; nothing here can tell whose it is without the key. */
package org.campuspartners.feedback.answer.domain;
