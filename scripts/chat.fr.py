# ---
# title: Un petit chat, avec des flux
# lang: fr
# summary: Un serveur en vingt lignes, des invités qui partent sans un mot, et celui qui ne lit jamais.
# ---

# %% [markdown]
# # Les flux
#
# Un *flux* est une connexion qu'on lit et qu'on écrit avec `await`. Il vient en
# deux moitiés : un lecteur, `reader`, pour ce que l'autre envoie, un écrivain,
# `writer`, pour ce que nous envoyons.
#
# `start_server` ouvre une porte. Pour chaque invité qui la passe, il appelle
# une fonction coroutine à nous avec les deux moitiés. Chacun a sa propre tâche,
# et le code se lit donc comme s'il était seul : demander le nom puis, ligne par
# ligne, répéter aux autres ce qu'il dit, jusqu'à ce qu'il parte.
#
# Ce qu'ils ont en commun est un dictionnaire. Aucun verrou ne le protège :
# entre deux `await`, personne d'autre ne s'exécute.

# %% Le serveur
import asyncio

boucle = asyncio.new_event_loop()
asyncio.set_event_loop(boucle)

invités = {}                                # nom : writer

def dire_à_tous(ligne, sauf=None):
    for nom, writer in invités.items():
        if nom != sauf:
            writer.write(ligne.encode() + b"\n")

async def invité(reader, writer):
    writer.write("votre nom ?\n".encode())
    nom = (await reader.readline()).decode().strip()
    invités[nom] = writer
    dire_à_tous(f"voici {nom}, {len(invités)} dans la salle")
    try:
        async for ligne in reader:
            dire_à_tous(f"{nom} : {ligne.decode().strip()}", sauf=nom)
    finally:
        del invités[nom]
        dire_à_tous(f"{nom} est parti")
        writer.close()

async def ouvrir_la_porte(invité):
    serveur = await asyncio.start_server(invité, "127.0.0.1", 0)
    return serveur, serveur.sockets[0].getsockname()[1]

serveur, port = boucle.run_until_complete(ouvrir_la_porte(invité))
print("la porte est ouverte :", serveur.is_serving())

# %% [markdown]
# # Les invités
#
# Le serveur écoute déjà ; dès que la boucle tourne, il sert. Vous pourriez le
# rejoindre d'une autre fenêtre, avec un programme comme `nc 127.0.0.1` suivi du
# port.
#
# Ici les invités sont programmés. Un invité parle avec `write`, et entend la
# ligne suivante avec `await readline()`. `drain` après un `write` veut dire :
# patiente, si trop attend déjà d'être envoyé. Prenez l'habitude des deux.

# %% Une conversation
class Invité:
    def __init__(self, nom, port):
        self.nom, self.port = nom, port

    async def entrer(self):
        self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port)
        await self.reader.readline()        # votre nom ?
        await self.dire(self.nom)
        return await self.entendre()

    async def dire(self, ligne):
        self.writer.write(ligne.encode() + b"\n")
        await self.writer.drain()

    async def entendre(self):
        return (await self.reader.readline()).decode().strip()

    async def partir(self):
        self.writer.close()
        await self.writer.wait_closed()

async def conversation():
    ada, bo = Invité("Ada", port), Invité("Bo", port)
    print("Ada entend |", await ada.entrer())
    print("Bo entend  |", await bo.entrer())
    print("Ada entend |", await ada.entendre())
    await bo.dire("bonjour, Ada !")
    print("Ada entend |", await ada.entendre())
    await ada.dire("bonjour vous-même")
    print("Bo entend  |", await bo.entendre())
    await bo.partir()
    print("Ada entend |", await ada.entendre())
    await ada.partir()

boucle.run_until_complete(conversation())

# %% [markdown]
# # Trois façons de partir
#
# Un invité peut dire au revoir, en fermant : le `readline` du serveur ne
# renvoie plus rien, et `async for` arrive à sa fin.
#
# Il peut dire `write_eof` : « je n'ai plus rien à dire, mais j'écoute encore ».
# Le serveur ne voit pas la différence, et raccroche.
#
# Ou bien la ligne est coupée : la connexion est *réinitialisée*. `readline`
# lève alors une `ConnectionResetError`. Ce n'est pas un accident mais le
# quotidien d'un réseau, et la raison pour laquelle le rangement se fait dans un
# `finally`. (La boucle signale l'erreur, comme pour toute tâche d'un serveur
# qui échoue ; un vrai serveur l'attraperait.)

# %% Partir sans un mot
import socket
import struct

def débrancher(writer):
    """Que le système envoie une coupure en guise d'adieu."""
    sock = writer.get_extra_info("socket")
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()

async def départs():
    signalées = []
    boucle.set_exception_handler(lambda boucle, contexte: signalées.append(contexte["exception"]))
    ada, bo, cléo = Invité("Ada", port), Invité("Bo", port), Invité("Cléo", port)
    for nouveau in (ada, bo, cléo):
        await nouveau.entrer()
    await ada.entendre(), await ada.entendre()  # voici Bo, voici Cléo
    bo.writer.write_eof()
    print("Ada entend |", await ada.entendre())
    débrancher(cléo.writer)
    print("Ada entend |", await ada.entendre())
    for personne in (ada, bo):
        await personne.partir()
    print("signalé à la boucle :", [type(erreur).__name__ for erreur in signalées])
    boucle.set_exception_handler(None)

boucle.run_until_complete(départs())

# %% [markdown]
# # Celui qui ne lit jamais
#
# Et si quelqu'un entre et n'écoute pas ? `write` range les lignes dans la
# mémoire du serveur, où elles s'entassent sans fin. C'est à cela que sert
# `drain` ; mais voyez ce qui arrive si le serveur attend ainsi chaque invité
# avant de passer au suivant. Un seul dormeur, et plus personne n'entend rien.
#
# Ada parle et Bo écoute ; après chaque ligne Ada attend que Bo l'ait entendue.
# Les lignes sont longues, pour que les tampons du système se remplissent vite.
#
# `wait_for` abandonne au bout d'une seconde. Sans lui, cette cellule ne
# finirait jamais.

# %% Un serveur poli
async def invité_poli(reader, writer):
    writer.write("votre nom ?\n".encode())
    nom = (await reader.readline()).decode().strip()
    invités[nom] = writer
    writer.write(b"bienvenue\n")
    try:
        async for ligne in reader:
            for autre, son_writer in list(invités.items()):
                if autre != nom:
                    son_writer.write(ligne)
                    await son_writer.drain()    # poli, et fatal
    except ConnectionError:
        pass                                    # la ligne de quelqu'un est coupée
    finally:
        del invités[nom]
        writer.close()

async def avec_un_dormeur(accueil):
    serveur, port = await ouvrir_la_porte(accueil)
    dormeur, bo, ada = tous = [Invité(nom, port) for nom in ("le dormeur", "Bo", "Ada")]
    for personne in tous:
        await personne.entrer()
    try:
        for _ in range(2000):
            await ada.dire("bla " * 4000)
            await asyncio.wait_for(bo.entendre(), 1)
        print("Bo a tout entendu")
    except asyncio.TimeoutError:
        print("Bo n'entend plus rien")
    for personne in tous:
        personne.writer.transport.abort()
    serveur.close()
    await serveur.wait_closed()

boucle.run_until_complete(avec_un_dormeur(invité_poli))

# %% [markdown]
# # Une boîte aux lettres pour chacun
#
# La solution : chaque invité reçoit une file à places limitées, et une tâche à
# lui qui la vide. Qui a quelque chose à dire le dépose dans toutes les files,
# avec `put_nowait`, et n'attend jamais. Un invité lent ne retient que sa propre
# tâche.
#
# Et quand sa file est pleine ? Alors il faut décider, et c'est une bonne chose
# que la limite nous y oblige : perdre la ligne, ou l'invité. Nous perdons
# l'invité.

# %% Un serveur expéditif
async def livrer(lettres, writer):
    while True:
        writer.write(await lettres.get())
        await writer.drain()

async def invité_vif(reader, writer):
    writer.write("votre nom ?\n".encode())
    nom = (await reader.readline()).decode().strip()
    invités[nom] = asyncio.Queue(100)
    writer.write(b"bienvenue\n")
    livraison = asyncio.create_task(livrer(invités[nom], writer))
    try:
        async for ligne in reader:
            for autre, lettres in list(invités.items()):
                if autre != nom and lettres.full():
                    print(autre, "est mis dehors")
                    del invités[autre]
                elif autre != nom:
                    lettres.put_nowait(ligne)
    except ConnectionError:
        pass
    finally:
        invités.pop(nom, None)
        livraison.cancel()
        writer.close()

boucle.run_until_complete(avec_un_dormeur(invité_vif))

# %% Fermer la porte
async def fermer_la_porte():
    serveur.close()
    await serveur.wait_closed()
    print("la porte est ouverte :", serveur.is_serving(), "- invités :", len(invités))

boucle.run_until_complete(fermer_la_porte())

# %% [markdown]
# # À retenir
#
# - `start_server` lance une coroutine par connexion, `open_connection` en ouvre
#   une ; les deux donnent un lecteur et un écrivain.
# - `write` n'attend pas, `drain` si. Sans `drain` la mémoire peut grandir sans
#   fin ; avec lui on attend parfois le plus lent.
# - Une file à places limitées, entre les deux, les rend indépendants.
# - Les lignes finissent, les invités s'en vont, les connexions cassent :
#   `finally`.
#
# `serve chat` ouvre un chat dans asyncrepl, pour lequel écrire un client.
# Essayez : des messages privés ; la liste des présents ; une salle qui ferme
# quand personne n'a rien dit pendant une minute (`asyncio.timeout`).
