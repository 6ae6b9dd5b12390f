# ---
# title: Un jeu : des enfants, une horloge et le clavier
# lang: fr
# summary: Des joueurs qui sont des programmes, une cloche, un clavier, et une seule boucle pour les écouter tous.
# ---

# %% [markdown]
# # Un joueur est un programme
#
# Nous allons animer un jeu. Les joueurs sont *des programmes à part entière* :
# nous les lançons, nous les écoutons, nous leur parlons. Une cloche sonne à
# intervalles réguliers. Et quelqu'un est assis au clavier. Tous peuvent
# prendre la parole à tout moment ; une seule boucle écoute.
#
# Voici le joueur. Il cherche un nombre de 1 à 100 et vise toujours la même
# part de ce qui reste possible : le milieu (50 pour cent), plutôt à gauche,
# plutôt à droite. Il écrit un essai par ligne et lit une réponse par ligne :
# `plus`, `moins`, ou n'importe quoi d'autre pour finir la partie.
#
# Attention au `flush` : ce qu'on écrit dans un tube est retenu tant qu'il y
# en a peu, à moins d'insister.

# %% Le programme des joueurs
JOUEUR = r'''
import sys

nom, part = sys.argv[1], int(sys.argv[2])
bas, haut = 1, 100
while True:
    essai = bas + (haut - bas) * part // 100
    print(essai, flush=True)
    réponse = sys.stdin.readline().strip()
    if réponse == "plus":
        bas = essai + 1
    elif réponse == "moins":
        haut = essai - 1
    else:
        break
print(f"{nom} dit au revoir", flush=True)
'''
print(JOUEUR.count("\n"), "lignes")

# %% [markdown]
# # Un enfant
#
# `create_subprocess_exec` lance un programme. Ses arguments sont les mots de
# la ligne de commande : ici le Python qui tourne déjà, `-c`, le programme, et
# ce que le programme trouvera dans `sys.argv`.
#
# Avec `PIPE`, son entrée et sa sortie deviennent des flux : on écrit dans
# l'un, on lit dans l'autre, avec `await` là où il faudrait patienter.
#
# Nous répondons à son premier essai, puis nous arrêtons la partie. `wait`
# attend que l'enfant ait fini et dit comment : 0 signifie que tout va bien.

# %% Un enfant, deux lignes
import asyncio
import sys
from asyncio.subprocess import PIPE

boucle = asyncio.new_event_loop()
asyncio.set_event_loop(boucle)

async def lancer(nom, part):
    return await asyncio.create_subprocess_exec(
        sys.executable, "-c", JOUEUR, nom, str(part), stdin=PIPE, stdout=PIPE)

async def lire(enfant):
    ligne = await enfant.stdout.readline()
    return ligne.decode().strip()

async def dire(enfant, réponse):
    enfant.stdin.write(réponse.encode() + b"\n")
    await enfant.stdin.drain()

async def présenter():
    enfant = await lancer("Ada", 50)
    print("premier essai :", await lire(enfant))
    await dire(enfant, "plus")
    print("deuxième essai :", await lire(enfant))
    await dire(enfant, "stop")
    print(await lire(enfant))
    print("il a fini avec", await enfant.wait())

boucle.run_until_complete(présenter())

# %% [markdown]
# # Trois en même temps
#
# Chaque conversation est une coroutine ; en mener plusieurs, c'est un
# `gather`. Personne n'attend le plus lent : pendant qu'un enfant réfléchit, la
# boucle s'occupe des autres. Et les enfants travaillent vraiment en même
# temps, sur tous les processeurs de la machine, puisque chacun est un
# processus.

# %% Trois conversations
def juger(essai, secret):
    return "plus" if essai < secret else "moins" if essai > secret else "gagné"

async def converser(nom, part, secret):
    enfant = await lancer(nom, part)
    essais = []
    réponse = None
    while réponse != "gagné":
        essais.append(int(await lire(enfant)))
        réponse = juger(essais[-1], secret)
        await dire(enfant, réponse)
    adieu = await lire(enfant)
    await enfant.wait()
    return adieu, essais

JOUEURS = {"Ada": 50, "Bo": 30, "Cléo": 70}

async def conversations():
    dialogues = [converser(nom, part, 42) for nom, part in JOUEURS.items()]
    for adieu, essais in await asyncio.gather(*dialogues):
        print(f"{adieu:18} {essais}")

boucle.run_until_complete(conversations())

# %% [markdown]
# # Tout dans le même panier
#
# Jusqu'ici chaque enfant a une coroutine pour lui seul, et ils s'ignorent. Un
# jeu demande un endroit où tout arrive : qui parle, et pour dire quoi. Cet
# endroit, c'est une file d'attente.
#
# Une petite tâche par enfant lit ses lignes et les dépose dans la file,
# accompagnées du nom. Qui les en retire voit le mélange.
#
# Exécutez la cellule plusieurs fois (la touche Haut la ramène). Qui passe le
# premier ? C'est la machine qui en décide, et pas toujours de la même façon.

# %% Le mélange tags=["varies"]
async def écouter(enfant, nom, événements):
    while ligne := await lire(enfant):
        await événements.put((nom, ligne))
    await événements.put((nom, None))       # plus de lignes : l'enfant a fini

async def mélange():
    événements = asyncio.Queue()
    enfants = {nom: await lancer(nom, part) for nom, part in JOUEURS.items()}
    oreilles = [asyncio.create_task(écouter(enfant, nom, événements)) for nom, enfant in enfants.items()]
    en_jeu = len(enfants)
    while en_jeu:
        nom, ligne = await événements.get()
        print(f"{nom} : {ligne}")
        if ligne is None:
            en_jeu -= 1
        elif ligne.isdigit():
            await dire(enfants[nom], juger(int(ligne), 42))
    await asyncio.gather(*oreilles, *(enfant.wait() for enfant in enfants.values()))

boucle.run_until_complete(mélange())

# %% [markdown]
# # La cloche
#
# C'était une course : le processeur le plus rapide gagne. Pour en faire un jeu,
# on y met une horloge : à chaque coup de cloche, on répond à tous ceux qui ont
# joué. C'est une tâche de plus qui dépose dans la même file, rien d'autre.
#
# # Le clavier
#
# Le clavier est une source de lignes de plus. Pour le système, c'est un
# descripteur, un numéro dans lequel on peut lire, comme le tube d'un enfant.
# `connect_read_pipe` fait un flux de n'importe quel fichier de ce genre.
#
# Pour que la leçon puisse se jouer toute seule, notre clavier est lui aussi un
# tube, et quelqu'un tape à l'autre bout : `score` après la deuxième manche,
# `stop` après la quatrième. Vous aurez le vrai tout de suite après.

# %% Le jeu
import os
from itertools import count

async def sonner(événements, secondes):
    while True:
        await asyncio.sleep(secondes)
        await événements.put(("cloche", None))

async def surveiller(clavier, événements):
    lecteur = asyncio.StreamReader()
    transport, _ = await boucle.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(lecteur), clavier)
    try:
        async for ligne in lecteur:
            await événements.put(("clavier", ligne.decode().strip()))
    finally:
        transport.close()

async def jeu(clavier, secret, après=lambda manche: None):
    événements = asyncio.Queue()
    enfants = {nom: await lancer(nom, part) for nom, part in JOUEURS.items()}
    oreilles = [asyncio.create_task(écouter(enfant, nom, événements)) for nom, enfant in enfants.items()]
    autres = [asyncio.create_task(sonner(événements, 0.2)), asyncio.create_task(surveiller(clavier, événements))]
    coups = dict.fromkeys(enfants, 0)
    essais, gagnants, manches = {}, [], count(1)
    while not gagnants:
        qui, ligne = await événements.get()
        if qui == "clavier" and ligne == "stop":
            print("clavier : stop")
            break
        elif qui == "clavier":
            print("clavier : coups joués :", coups)
        elif qui == "cloche" and len(essais) == len(enfants):
            manche = next(manches)
            print(f"manche {manche} :", *(f"{nom} {essais[nom]}" for nom in enfants))
            gagnants = [nom for nom in enfants if essais[nom] == secret]
            for nom, enfant in enfants.items():
                await dire(enfant, "stop" if gagnants else juger(essais[nom], secret))
            essais.clear()
            après(manche)
        elif qui in enfants and ligne:
            essais[qui] = int(ligne)
            coups[qui] += 1
    print("gagnants :", gagnants)
    for tâche in autres:
        tâche.cancel()
    for enfant in enfants.values():
        enfant.stdin.close()                # la fin de son entrée arrête aussi un joueur
    await asyncio.gather(*autres, *oreilles, return_exceptions=True)
    return [await enfant.wait() for enfant in enfants.values()]

def dactylo(doigts):
    frappe = {2: b"score\n", 4: b"stop\n"}
    return lambda manche: os.write(doigts, frappe.get(manche, b""))

for secret in (97, 42):
    lecture, écriture = os.pipe()
    print("codes :", boucle.run_until_complete(jeu(open(lecture), secret, dactylo(écriture))))
    os.close(écriture)

# %% [markdown]
# # À vous
#
# Le vrai clavier s'appelle `sys.stdin`. Tapez ceci, puis `score` ou `stop`
# pendant la partie :
#
#     boucle.run_until_complete(jeu(sys.stdin, 97))
#
# # Celui qui ne veut pas partir
#
# Un enfant n'est pas forcé d'obéir. `terminate` lui envoie le signal TERM, qui
# est une demande : un programme peut l'attraper, ranger ses affaires et
# partir ; ou faire la sourde oreille. Le signal KILL, celui de `kill`, ne se
# refuse pas.
#
# Un code au-dessous de zéro dit quel signal a mis fin à l'enfant.

# %% S'il te plaît, puis dehors
TÊTU = r'''
import signal, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
print("je reste", flush=True)
while True:
    time.sleep(60)
'''

async def expulser():
    enfant = await asyncio.create_subprocess_exec(sys.executable, "-c", TÊTU, stdout=PIPE)
    print(await lire(enfant))
    enfant.terminate()
    try:
        await asyncio.wait_for(enfant.wait(), 0.3)
    except asyncio.TimeoutError:
        print("toujours là ; code", enfant.returncode)
    enfant.kill()
    print("parti ; code", await enfant.wait())

boucle.run_until_complete(expulser())

# %% [markdown]
# # Ce qu'un enfant dit à la fin
#
# Quand on ne veut pas de conversation mais seulement le résultat, le mot est
# `communicate` : il écrit l'entrée, lit tout jusqu'au bout, et attend la fin.
# Il s'occupe des deux tubes en même temps, et c'est important : qui écrit
# d'abord beaucoup pour ne lire qu'ensuite risque d'attendre un enfant qui
# l'attend.

# %% Donner et prendre
TRIEUR = "import sys; print(*sorted(sys.stdin.read().split()))"

async def trier(mots):
    enfant = await asyncio.create_subprocess_exec(sys.executable, "-c", TRIEUR, stdin=PIPE, stdout=PIPE)
    sortie, _ = await enfant.communicate(mots.encode())
    return sortie.decode().strip()

print(boucle.run_until_complete(trier("queue loop task await bell")))

# %% [markdown]
# # À retenir
#
# - Un enfant est un processus : il travaille à côté de nous, et ses tubes sont
#   des flux.
# - Une file d'attente réunit plusieurs sources : enfants, horloge, clavier. Le
#   code qui en retire est une boucle ordinaire, rien ne se passe dans son dos.
# - La boucle les attend tous dans un seul appel au système.
# - Tout enfant qu'on a lancé doit finir, et il faut attendre sa fin.
#
# Changez le jeu : annoncez aux joueurs combien de secondes il reste, laissez un
# nouveau joueur entrer quand on tape `entrer`, ou éliminez les trop lents.
