/* The table, byte for byte, where word_vectors.cpp looks for it. */
    .section .rodata
    .global edau_word_vectors_begin
    .hidden edau_word_vectors_begin
    .global edau_word_vectors_end
    .hidden edau_word_vectors_end
    .balign 8
edau_word_vectors_begin:
    .incbin "word_vectors.bin"
edau_word_vectors_end:
    .section .note.GNU-stack, "", %progbits
