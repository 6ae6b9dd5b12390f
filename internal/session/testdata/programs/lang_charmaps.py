# Encodings of one byte a character: all their characters, and what they have not.
names="cp037 cp437 cp850 cp852 cp855 cp858 cp860 cp862 cp863 cp865 cp866 cp874 cp1140 cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-9 iso8859-10 iso8859-13 iso8859-14 iso8859-15 iso8859-16 koi8-r mac-roman mac-cyrillic windows-1252 latin2".split()
for n in names:
    s = bytes(range(256)).decode(n, "backslashreplace")
    print(n, ascii(s[128:]), s.encode(n,"replace") == bytes(range(256)))
    try: "\ud800x\u20ac".encode(n)
    except Exception as e: print(e)
print("é€\u0378😀".encode("ascii","namereplace"))
